import TweetText

/// Samples that are there twice, products that are none, sellers that do not sell, and amounts that are none.
enum SampleCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        duplicates(syntax.samples, &report)
        let products = Set(syntax.samples.filter { $0.subject == .product }.map(\.name.text))
        var users: [String: SourcePlace] = [:]
        for sample in syntax.samples where sample.subject == .account && sample.role == .user {
            users[sample.name.text.lowercased()] = sample.name.place
        }
        let units: [MoneySyntax.Unit] = syntax.intents.flatMap(\.slots).flatMap { slot in
            if case .money(let money) = slot.type { return money.units }
            return []
        }
        for sample in syntax.samples {
            if let product = sample.product, !products.contains(product.text) {
                let suggestion = report.suggestion(for: product.text, among: products.sorted())
                report.add(.unknownSampleProduct(product.text, suggestion: suggestion), at: product.place)
            }
            if let seller = sample.seller, let place = users[seller.text.lowercased()] {
                report.add(.sellerIsUser(seller.text), at: seller.place, notes: [(.accountHere, place)])
            }
            amount(of: sample, units, &report)
        }
    }

    private static func duplicates(_ samples: [SampleSyntax], _ report: inout DiagnosticReport) {
        var first: [[String]: SourcePlace] = [:]
        for sample in samples {
            var key = [sample.subject.rawValue, sample.name.text]
            let subject: Fault.Subject
            switch sample.subject {
            case .product:
                // Two merchants may have a product of one id.
                key.append(sample.seller?.text.lowercased() ?? "")
                subject = .product
            case .account:
                key[1] = key[1].lowercased()
                subject = .account
            case .campaign:
                // One tag may stand for several things.
                key[1] = key[1].lowercased()
                key += [sample.kind, sample.seller, sample.product].map { $0?.text.lowercased() ?? "" }
                subject = .campaign
            case .listing:
                subject = .listing
            }
            if let known = first[key] {
                report.add(
                    .declaredTwice(subject, sample.name.text), at: sample.name.place, notes: [(.firstHere, known)])
            } else {
                first[key] = sample.name.place
            }
        }
    }

    private static func amount(
        of sample: SampleSyntax, _ units: [MoneySyntax.Unit], _ report: inout DiagnosticReport
    ) {
        guard let code = sample.currency, CurrencyCheck.known(code, units.map(\.code.text), &report),
            let amount = sample.amount,
            let digits = units.first(where: { $0.code.text == code.text })?.digits
                ?? Currency(code: code.text)?.minorDigits,
            amount.number.scaled(to: max(0, digits)) == nil
        else { return }
        report.add(.tooManyDecimals(amount.name.text, currency: code.text, digits: digits), at: amount.name.place)
    }
}
