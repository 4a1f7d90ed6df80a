import Hashcart

extension ExtractCommand {
    /// What the records depend on, by the name that a complaint calls it: a run goes on only where all is as it was.
    func conditions(reading files: [InputFile]) -> [String: String] {
        var conditions: [String: String] = [
            "hashcart": Version.text,
            "--format": format.rawValue, "--context": context.rawValue, "--at": at ?? "", "--status": status ?? "",
            "--rejects": rejects ?? "", "--output": output ?? "", "--strict": "\(mayPassOver)",
            "--no-text": "\(noText)",
        ]
        conditions["--author"] = author ?? ""
        conditions["the number of inputs"] = "\(files.count)"
        for (number, file) in files.enumerated() {
            conditions["input \(number + 1)"] = file.path
            conditions["what \(file.path) holds"] =
                "\(FileFacts.size(of: file.path) ?? 0) \(FileFacts.digest(of: file.path, first: 64 << 10))"
        }
        // The standard grammars are those of the program.
        let standard = GrammarSet.standard.grammars + GrammarSet.standardLanguages.languages
        var digest = ContentDigest()
        for file in standard { digest.take(Array(file.text.utf8).span) }
        conditions["the standard grammars"] = digest.text
        for (name, paths) in [
            ("--grammar", knowledge.grammar.filter { $0 != "standard" }), ("--campaigns", knowledge.campaigns),
            ("--accounts", knowledge.accounts), ("--listings", knowledge.listings),
            ("--catalog", knowledge.catalog.map(Catalog.path(ofArgument:))),
        ] {
            conditions[name] = paths.map { "\($0) \(FileFacts.digest(of: $0))" }.joined(separator: " ")
        }
        conditions["--catalog's merchants"] = knowledge.catalog.joined(separator: " ")
        conditions["the order of --grammar"] = knowledge.grammar.joined(separator: " ")
        return conditions
    }
}
