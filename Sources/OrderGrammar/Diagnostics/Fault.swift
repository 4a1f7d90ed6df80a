/// What can be wrong with a file, as a fact. The sentence is made of it in one place.
enum Fault: Hashable, Sendable {
    /// What should have stood there.
    enum Expectation: Hashable, Sendable {
        case quotedText, grammarName, version, languageTag, evidence, account
        case listName, listWord, ruleName, libraryName, intentName, slotName, matchName, intentOfMatch(String)
        case equals(after: String)
        case kind, followUp(String), recipientSource, replyWord, userOrDay, date, commandTag, defaultValue
        case knownAccount, wholeNumber, stockWaitlist
        case writing, commaOrPoint, currencyCode, amount, unit, condition
        case sampleSubject, productID, productTitle, role, sampleTag, listingID, price, sampleProduct, groupID
        case outOfStock, alias
        case variant(String)
    }

    /// What is declared.
    enum Subject: String, Hashable, Sendable {
        case intent, slot, rule, list, match, service, header, line, section, spelling, condition
        case product, account, campaign, listing, option
        case translation
    }

    // Text
    case fileTooLong(limit: Int)
    case tooManyDeclarations(limit: Int)
    case tooMany(Subject, limit: Int)
    case invisibleCharacter(Unicode.Scalar)
    case unclosedString, unclosedPattern
    case otherQuotes(Character), otherArrow(String), hashComment
    case unknownEscape(String)

    // Declarations
    case unknownDeclaration(String, suggestion: String?)
    case notIndented, strayIndentedLine, grammarNotFirst, noGrammarName, noLanguage
    case expected(Expectation)
    case unexpected(String)
    case badGrammarName(String), badVersion(String), badLanguage(String), unknownEvidence(String)
    case ruleWithoutBrackets(String)
    case unknownIntentLine(String, suggestion: String?)
    case exampleOutsideMatch, lineAfterExamples
    case badDuration, badRepetitionLimit
    case slotWithoutType(String)
    case unknownOption(String, slot: String, isMoney: Bool, suggestion: String?)
    case moneyOptionElsewhere(String, slot: String)
    case unitWithoutDigits(String)
    case unknownCondition(String, suggestion: String?)
    case unknownSample(String, suggestion: String?)
    case unknownSampleOption(String, SampleSyntax.Subject, suggestion: String?)
    case unknownRole(String, suggestion: String?)

    // Patterns
    case emptyPattern, emptyAlternative, emptyLiteral, nothingToGlue, arrowInPattern, repeatedOptional
    case bareMark(String), bareSigil(String)
    case nameExpected(in: String)
    case unclosedBracket(String), unopenedBracket(String), wrongBracket(String, expected: String)
    case nestedTooDeep(limit: Int)

    // Examples
    case exampleWithoutArrow, emptyExample, emptyOutcome, twoOutcomes, noneWithMore, unknownSetting
    case emptySlotValue(String)
    case issueWithoutStatus(String)
    case unknownOutcome(String, suggestion: String?)
    case unknownIssue(String, suggestion: String?)
    case unknownExampleSlot(String, intent: String, suggestion: String?)
    case noAcceptedExample(match: String), noRefusedExample(match: String)

    // Names
    case declaredTwice(Subject, String)
    case unknownIntent(String, suggestion: String?)
    case unknownSlot(String, intent: String, suggestion: String?)
    case unknownRule(String, suggestion: String?)
    case unknownType(String, suggestion: String?)
    case unknownKind(String, isIntent: Bool, suggestion: String?)
    case listNamedLikeType(String)
    case followUpKind(String, keyword: String)
    case recipientWithoutSlot(intent: String)
    case unknownLibrary(String, suggestion: String?), misplacedInLibrary(String)
    case translationLength(list: String, language: String, count: Int, expected: Int)
    case recursion(path: [String])
    case unusedRule(String), unusedList(String), unusedIntent(String)
    case unusedSlot(String, intent: String)
    case serviceUndeclared
    case unknownSampleProduct(String, suggestion: String?)
    case sellerIsUser(String)
    case unusedCampaign(String, kind: String, isAlone: Bool)

    // What a match can do
    case anyOrderInside, tooManyOperands(Int, limit: Int)
    case textNotLast(String)
    case noAnchor(match: String), patternWithoutPrefix(match: String), wordAnchor(match: String)
    case emptyMatch(match: String), emptyRepetition
    case requiredSlotUnfilled(slot: String, match: String)
    case patternTooLarge(match: String, limit: Int)
    case conflictingConditions(String, String), impliedCondition(String, by: String), typedWithoutMention

    // Values
    case badRegex(String), emptyRegex
    case unknownCurrency(String, suggestion: String?)
    case currencyNotAccepted(String)
    case unitIsCurrency(String)
    case tooManyDecimals(String, currency: String, digits: Int), decimalsOfWhole(String)
    case leastOverMost(String, String), mostIsZero, excessWithoutMost(String)
    case badDate(String), datesReversed(String, String)
    case badDefault(String, type: String, suggestion: String?), optionalDefault(String)

    // Words of a language
    case unknownSection(String, suggestion: String?), missingSection(String)
    case badNumberValue(String), numberWithoutWords(String)
}

/// What a second place of a complaint shows.
enum FaultNote: Hashable, Sendable {
    case firstHere, otherHere, openedHere, slotHere, conditionHere, accountHere, listHere
    case usedBy(match: String, intent: String)
    case refersTo(String)
    case holdsText(rule: String)

    /// The sentence.
    var message: String {
        switch self {
        case .firstHere: "the first one stands here"
        case .otherHere: "the other one stands here"
        case .openedHere: "opened here"
        case .slotHere: "the slot is declared here"
        case .listHere: "the list is declared here"
        case .accountHere: "the account is declared here"
        case .conditionHere: "the other condition stands here"
        case .usedBy(let match, let intent): "match `\(match)` uses it for intent `\(intent)`"
        case .refersTo(let rule): "here it goes on to <\(rule)>"
        case .holdsText(let rule): "rule <\(rule)> holds it"
        }
    }
}
