import OrderGrammar

extension FeedComplaint {
    /// The way out of everything that is wrong with a compiled catalogue.
    private static let again = "Compile it again with “hashcart catalog compile FEED -o FILE”."

    static func compiled(_ name: String, _ failure: SectionFile.Failure) -> Diagnostic {
        let message =
            switch failure {
            case .otherKind: "The file is no compiled catalogue."
            case .otherVersion(let version):
                "The compiled catalogue has version \(version); this program reads version \(CompiledCatalog.file.version)."
            case .cutOff: "The compiled catalogue is cut off."
            case .damaged: "The compiled catalogue is damaged."
            }
        return file("compiled-catalog", name, message, help: again)
    }

    static func compiledWithoutMerchant(_ name: String, _ merchant: String) -> Diagnostic {
        let handle = Handle.read(merchant) ?? merchant
        return file(
            "compiled-catalog", name, "A compiled catalogue has its merchants; @\(handle) cannot be added to it.",
            help: "Compile it again with “hashcart catalog compile @\(handle)=FEED -o FILE”, and name the file alone.")
    }

    static func otherLanguages(_ name: String) -> Diagnostic {
        Diagnostic(
            id: "compiled-catalog", severity: .warning,
            message: "The accounts give merchants other languages than the catalogue was compiled with.",
            place: SourcePlace(file: name, line: 1),
            help: "Compile it again with the same --accounts; until then its titles are indexed at every start.")
    }

    static func unwritable(_ name: String, _ reason: String) -> Diagnostic {
        file(
            "unwritable-file", name, "The file cannot be written: \(reason).",
            help: "Check its folder, who may write there, and whether the disk has room.")
    }
}
