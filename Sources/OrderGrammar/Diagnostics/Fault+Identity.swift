extension Fault {
    /// The checks of a file's size.
    static let tooLargeID = "too-large"

    /// Stable name of the check.
    var id: String {
        switch self {
        case .fileTooLong, .tooManyDeclarations, .tooMany: Self.tooLargeID
        case .invisibleCharacter: "invisible-character"
        case .unclosedString, .unclosedPattern: "unclosed"
        case .otherQuotes: "other-quotes"
        case .otherArrow: "other-arrow"
        case .unknownEscape: "unknown-escape"
        case .unknownDeclaration, .hashComment: "unknown-declaration"
        case .notIndented: "not-indented"
        case .strayIndentedLine: "stray-line"
        case .grammarNotFirst, .noGrammarName: "no-grammar-line"
        case .noLanguage: "no-language"
        case .expected: "expected"
        case .unexpected: "unexpected"
        case .badGrammarName: "bad-name"
        case .badVersion: "bad-version"
        case .badLanguage: "bad-language"
        case .unknownEvidence: "unknown-evidence"
        case .ruleWithoutBrackets: "rule-brackets"
        case .unknownIntentLine: "unknown-intent-line"
        case .exampleOutsideMatch, .lineAfterExamples: "misplaced-line"
        case .badDuration: "bad-duration"
        case .badRepetitionLimit: "bad-limit"
        case .slotWithoutType: "no-slot-type"
        case .unknownOption, .moneyOptionElsewhere: "unknown-option"
        case .unitWithoutDigits: "unit-digits"
        case .unknownCondition: "unknown-condition"
        case .unknownSample: "unknown-sample"
        case .unknownSampleOption: "unknown-sample-option"
        case .unknownRole: "unknown-role"
        case .emptyPattern, .emptyAlternative, .emptyLiteral: "empty-pattern"
        case .nothingToGlue: "nothing-to-glue"
        case .arrowInPattern, .bareMark, .bareSigil: "bare-mark"
        case .repeatedOptional: "repeated-optional"
        case .nameExpected: "name-expected"
        case .unclosedBracket, .unopenedBracket, .wrongBracket: "bracket"
        case .nestedTooDeep: "nested-too-deep"
        case .exampleWithoutArrow, .emptyExample, .emptyOutcome, .twoOutcomes, .noneWithMore, .emptySlotValue: "example"
        case .issueWithoutStatus: "issue-without-status"
        case .unknownSetting: "unknown-setting"
        case .unknownOutcome: "unknown-outcome"
        case .unknownIssue: "unknown-issue"
        case .unknownExampleSlot: "unknown-example-slot"
        case .noAcceptedExample, .noRefusedExample: "missing-example"
        case .declaredTwice: "declared-twice"
        case .unknownIntent: "unknown-intent"
        case .unknownSlot: "unknown-slot"
        case .unknownRule: "unknown-rule"
        case .unknownType: "unknown-type"
        case .unknownKind, .followUpKind: "unknown-kind"
        case .unknownLibrary: "unknown-library"
        case .misplacedInLibrary: "misplaced-in-library"
        case .translationLength: "translation-length"
        case .recipientWithoutSlot: "recipient-without-slot"
        case .listNamedLikeType: "list-named-like-type"
        case .recursion: "recursion"
        case .unusedRule, .unusedList, .unusedIntent, .unusedSlot, .unusedCampaign: "unused"
        case .serviceUndeclared: "no-service"
        case .unknownSampleProduct: "unknown-sample-product"
        case .sellerIsUser: "seller-is-user"
        case .anyOrderInside: "any-order-inside"
        case .tooManyOperands: "too-many-operands"
        case .textNotLast: "text-not-last"
        case .noAnchor: "no-anchor"
        case .patternWithoutPrefix: "pattern-without-prefix"
        case .wordAnchor: "word-anchor"
        case .emptyMatch, .emptyRepetition: "matches-nothing"
        case .requiredSlotUnfilled: "unfilled-slot"
        case .patternTooLarge: Self.tooLargeID
        case .conflictingConditions, .impliedCondition: "conflicting-conditions"
        case .typedWithoutMention: "typed-without-mention"
        case .badRegex, .emptyRegex: "bad-pattern"
        case .unknownCurrency: "unknown-currency"
        case .currencyNotAccepted: "currency-not-accepted"
        case .unitIsCurrency: "unit-is-currency"
        case .tooManyDecimals, .decimalsOfWhole: "too-many-decimals"
        case .leastOverMost, .mostIsZero, .excessWithoutMost: "bad-limit"
        case .badDate, .datesReversed: "bad-date"
        case .badDefault, .optionalDefault: "bad-default"
        case .unknownSection: "unknown-section"
        case .missingSection: "missing-section"
        case .badNumberValue, .numberWithoutWords: "bad-number-word"
        }
    }

    /// Whether the file can still be used.
    var severity: Diagnostic.Severity {
        switch self {
        case .unusedRule, .unusedList, .unusedIntent, .unusedSlot, .unusedCampaign, .typedWithoutMention,
            .impliedCondition:
            .warning
        default: .error
        }
    }
}
