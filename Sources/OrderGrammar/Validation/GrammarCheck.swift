/// One thing that can be wrong with a grammar that could be read.
protocol GrammarCheck: SendableMetatype {
    /// Looks through the whole file and reports every place where it is wrong.
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport)
}

/// The checks, in the order they run; complaints are sorted by place afterwards.
enum GrammarChecks {
    static let all: [any GrammarCheck.Type] = [
        SizeCheck.self, DuplicateNamesCheck.self, UnknownNamesCheck.self, KindCheck.self, RecursionCheck.self,
        AnyOrderCheck.self, TextPositionCheck.self, AnchorCheck.self, EmptyMatchCheck.self, RequiredSlotCheck.self,
        ConditionCheck.self, ServiceCheck.self, RegexCheck.self, CurrencyCheck.self, LimitCheck.self,
        DateCheck.self, DefaultCheck.self, TranslationCheck.self, RecipientCheck.self,
        SampleCheck.self, ExampleTermsCheck.self, ExampleCoverageCheck.self,
        UnusedCheck.self,
    ]

    /// What can be said of a library by itself: the rest shows where it is imported.
    static let ofLibraries: [any GrammarCheck.Type] = [
        SizeCheck.self, DuplicateNamesCheck.self, UnknownNamesCheck.self, RecursionCheck.self, AnyOrderCheck.self,
        RegexCheck.self, TranslationCheck.self,
    ]
}
