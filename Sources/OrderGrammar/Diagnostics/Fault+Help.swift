extension Fault {
    /// The way out, in a sentence; nil where the message says it already.
    var help: String? {
        switch self {
        case .fileTooLong, .tooManyDeclarations, .tooMany: "split it into several files, one system or campaign each"
        case .invisibleCharacter: "delete it, or write it in a quoted text as `\\u{…}`"
        case .unclosedString: "close it with \", and write a quotation mark inside as \\\""
        case .unclosedPattern: "close it with `/`, and write a slash inside as `\\/`"
        case .otherQuotes("'"), .otherQuotes("`"): "write the double mark \" before and behind the text"
        case .otherQuotes:
            "write the straight mark \" before and behind the text; turn off \u{201C}smart quotes\u{201D} in your editor"
        case .otherArrow: "write `->`"
        case .hashComment: "begin a comment with `//`"
        case .unknownEscape: "write \\\" \\\\ \\n or \\u{1F355}"
        case .unknownDeclaration(_, let name):
            meant(name)
                ?? "a line at column 1 begins with grammar, library, import, language, title, evidence, service, when, intent, list, rule, match or sample"
        case .notIndented: "put two spaces in front of it"
        case .strayIndentedLine: "begin a declaration at column 1"
        case .grammarNotFirst, .noGrammarName: "begin with `grammar NAME 1`"
        case .noLanguage: "add `language en`, by which amounts and numbers are read"
        case .badGrammarName: "take letters a to z, digits, `-` and `_`, beginning with a letter"
        case .badVersion: "count versions 1, 2, 3, …"
        case .badLanguage: "write a BCP 47 tag such as `en`, `fr` or `zh-TW`"
        case .unknownEvidence: "write `attested` where a source shows the syntax, else `design`"
        case .ruleWithoutBrackets(let name): "write `rule <\(name)> = …`"
        case .unknownIntentLine(_, let name):
            meant(name)
                ?? "a slot begins with `:`; else write confirm, cancel, recipient, at most … per user, from or to"
        case .exampleOutsideMatch: "put examples under the match they prove"
        case .lineAfterExamples:
            "an example begins with its post in quotation marks; a pattern stands before all examples"
        case .badDuration: "write `within 15 min`, with s, min, h or d, up to a year"
        case .badRepetitionLimit: "write `at most 1 per user`, `at most 100 per day` or `at most 1 per user per day`"
        case .slotWithoutType:
            "say what it reads: \(SlotTypeSyntax.names.joined(separator: ", ")), a list or a /pattern/"
        case .unknownOption(_, _, let isMoney, let name):
            meant(name)
                ?? (isMoney
                    ? "money takes currency, written, unit, at least, at most, clamp, whole, decimal, `$ is USD`, optional and default"
                    : "this type takes `optional` and `default VALUE`")
        case .moneyOptionElsewhere: "make the slot's type `money`, or drop the option"
        case .unitWithoutDigits(let code): "write `unit \(code) WORD … digits 8`"
        case .unknownCondition(_, let name):
            meant(name)
                ?? "write public, direct, live, reply, reply to listing, reply to service, reply to link DOMAIN, quote, retweet, photo, place NAME, starts, whole, exactly, typed, or `not` before reply, quote or photo"
        case .unknownSample(_, let name):
            meant(name) ?? "write `sample product`, `sample account`, `sample campaign` or `sample listing`"
        case .unknownSampleOption(_, let subject, let name):
            meant(name) ?? "a sample \(subject.rawValue) takes \(subject.shownOptions)"
        case .unknownRole(_, let name):
            meant(name) ?? "take one of \(Grammar.Samples.Role.allCases.map(\.rawValue).joined(separator: ", "))"
        case .expected(.intentOfMatch(let name)): "write `match \(name): INTENT = PATTERN`"
        case .expected(.account): "write it with its `@`"
        case .expected(.price): "write a number with a decimal point, and the currency's code behind it"
        case .expected(.productID), .expected(.productTitle): "write `sample product ID \"TITLE\"`"
        case .bareSigil(let sigil):
            "write the name without a space, as `\(sigil)name`, or quote the mark as \"\(sigil)\""
        case .emptyPattern, .emptyAlternative: "write a word, #tag, @account, emoji, \"mark\", {slot} or <rule>"
        case .emptyLiteral: "write the mark between the quotation marks, or drop them"
        case .nothingToGlue: "write `a~b` where a and b touch"
        case .arrowInPattern: "an example begins with its post in quotation marks"
        case .repeatedOptional: "write `[( … )+]`"
        case .bareMark(let mark):
            mark == "+"
                ? "quote it as \"+\"; repetition is written `( … )+`"
                : "quote it as \"\(mark == "\"" ? "\\\"" : mark)\""
        case .nameExpected(let brackets): brackets == "{}" ? "write `{slot}`" : "write `<rule>`"
        case .nestedTooDeep: "give inner parts a name with `rule <NAME> = …`"
        case .exampleWithoutArrow: "write `-> none`, or `->` and the slots that must come out"
        case .emptyOutcome: "write none, complete, incomplete, rejected, ambiguous, or slots as `amount=10.00 EUR`"
        case .twoOutcomes: "keep one of them"
        case .noneWithMore: "write `none` alone, or a status: complete, incomplete, rejected, ambiguous"
        case .unknownSetting:
            "write in reply to listing ID by @x, in reply to a post by @x, in reply to a post with LINK, in a direct message, in a live session, by @x, quoting a post by @x, at \"PLACE\", with a photo or retweeted"
        case .emptySlotValue(let name): "write `\(name)=…` without spaces around `=`"
        case .issueWithoutStatus(let code): "write `incomplete, \(code)`, `rejected, \(code)` or `ambiguous, \(code)`"
        case .unknownOutcome(_, let name):
            meant(name) ?? "write none, complete, incomplete, rejected, ambiguous, or slots as `amount=10.00 EUR`"
        default: laterHelp
        }
    }

    /// The ways out of the checks.
    private var laterHelp: String? {
        switch self {
        case .unknownIssue(_, let name): meant(name) ?? "see the list of issues in Grammars/README.md"
        case .unknownExampleSlot(_, _, let name): meant(name)
        case .noAcceptedExample: "add a post that is an order, with `->` and its slots"
        case .noRefusedExample: "add a post that looks like one and is none, with `-> none`, or one that is refused"
        case .declaredTwice(let subject, _):
            subject == .header || subject == .line || subject == .section || subject == .option
                ? "keep one of them" : "rename or drop one of them"
        case .unknownIntent(_, let name): meant(name) ?? "declare it with `intent NAME`"
        case .unknownSlot(let slot, let intent, let name): meant(name) ?? "add `: \(slot) TYPE` to intent `\(intent)`"
        case .unknownRule(_, let name): meant(name.map { "<\($0)>" }) ?? "declare it with `rule <NAME> = …`"
        case .unknownType(_, let name):
            meant(name)
                ?? "declare it with `list NAME = …`, or take one of \(SlotTypeSyntax.names.joined(separator: ", "))"
        case .unknownKind(let kind, let isIntent, let name):
            meant(name) ?? (isIntent ? "write `intent \(kind) -> KIND`" : nil)
                .map { "\($0), of the kinds \(RecordVocabulary.kinds.joined(separator: ", "))" }
                ?? "take one of \(RecordVocabulary.kinds.joined(separator: ", "))"
        case .listNamedLikeType: "rename the list"
        case .followUpKind(_, let keyword): "write `\(keyword) by tag of \(keyword)`"
        case .unknownLibrary(let library, let name):
            meant(name) ?? "put a file that begins with `library \(library)` beside this one, as \(library).grammar"
        case .misplacedInLibrary: "move it to a grammar; a library holds lists and rules"
        case .translationLength: "write every value of the list, in its order, between `|`"
        case .recipientWithoutSlot: "add the slot `: recipient account`"
        case .recursion: "write a repetition as `( … )+`, and rules without a circle"
        case .unusedRule, .unusedList, .unusedIntent: "use it or drop it"
        case .unusedSlot(let name, _): "write `{\(name)}` in a match, or drop the slot"
        case .unknownSampleProduct(let id, let name):
            meant(name) ?? "declare it with `sample product \(id) \"TITLE\"`"
        case .sellerIsUser(let handle): "write `sample account @\(handle) merchant`"
        case .unusedCampaign(_, let kind, let isAlone):
            isAlone
                ? "write `: campaign command tag of \(kind)` under an intent, or drop `alone`"
                : "write `: campaign tag of \(kind)` under an intent; a tag that is itself the command is `alone`"
        case .serviceUndeclared: "add `service @account`, or quote the word as \"service\""
        case .anyOrderInside:
            "`&` stands at the top of a match alone: write out the orders with `|`, or give each part its own operand"
        case .tooManyOperands: "join parts that always stand in one order"
        case .textNotLast: "put it last, or make its type a list or `code`"
        case .noAnchor, .patternWithoutPrefix:
            "add a #tag, an @account, `service`, a mark or a `tag of KIND`, or let the match hold only `when` it is a reply, direct or live"
        case .wordAnchor: "add `when starts`, `when whole`, or a #tag, an @account or `service`"
        case .emptyMatch: "leave at least one part that is not in `[ ]`"
        case .emptyRepetition: "leave at least one part in `( … )+` that is not in `[ ]`"
        case .requiredSlotUnfilled(let slot, _):
            "write `{\(slot)}` in the pattern, or declare the slot `optional` or with a `default`"
        case .patternTooLarge: "use a rule fewer times, or a list instead of alternatives"
        case .conflictingConditions: "write two matches, one for each"
        case .impliedCondition(let one, _): "drop `\(one)`"
        case .typedWithoutMention: "drop `typed`, or write `service` in the pattern"
        case .emptyRegex: "write `+` for `*`, so that one character must be there"
        case .unknownCurrency(_, let name):
            meant(name) ?? "write a code such as USD, or declare `unit CODE WORD … digits N`"
        case .currencyNotAccepted(let code): "add it: `currency \(code)`"
        case .unitIsCurrency(let code): "write `currency \(code)`"
        case .excessWithoutMost: "add `at most` and a number"
        case .badDate: "write year, month and day as 2026-03-01"
        case .badDefault(_, _, let name): meant(name)
        case .optionalDefault: "drop `optional` or the default"
        case .unknownSection(_, let name):
            meant(name) ?? "take one of \(LanguageReading.Section.allCases.map(\.rawValue).joined(separator: ", "))"
        case .badNumberValue: "write `12 twelve`, or `x12 dozen` for a number that multiplies"
        default: nil
        }
    }

    private func meant(_ name: String?) -> String? {
        name.map { "did you mean `\($0)`?" }
    }
}
