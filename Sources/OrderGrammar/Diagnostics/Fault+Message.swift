extension Fault {
    /// What is wrong, in one sentence of the reader's nouns.
    var message: String {
        switch self {
        case .fileTooLong(let limit): "the file is longer than \(limit) bytes"
        case .tooManyDeclarations(let limit): "the file has more than \(limit) declarations"
        case .tooMany(let subject, let limit): "the file has more than \(limit) \(subject.plural)"
        case .invisibleCharacter(let scalar):
            "the invisible character U+\(DiagnosticPrinter.hexadecimal(scalar)) stands here"
        case .unclosedString: "the quoted text has no closing quotation mark on this line"
        case .unclosedPattern: "the pattern has no closing `/` on this line"
        case .otherQuotes(let mark): "`\(mark)` is not the quotation mark of this language"
        case .otherArrow(let text): "`\(text)` is not the arrow of this language"
        case .unknownEscape(let text): "`\(text)` means nothing in a quoted text"

        case .unknownDeclaration(let text, _): "`\(text)` begins no declaration"
        case .hashComment: "`#` begins no comment"
        case .notIndented: "this line belongs to the declaration above but is not indented"
        case .strayIndentedLine: "this line is indented but belongs to no declaration"
        case .grammarNotFirst: "the file does not begin with its name"
        case .noGrammarName: "the file does not say which grammar it is"
        case .noLanguage: "the grammar does not say its language"
        case .expected(let expectation): "\(expectation.words) is missing here"
        case .unexpected(let text): "`\(text)` is not expected here"
        case .badGrammarName(let name): "`\(name)` cannot name a grammar"
        case .badVersion(let text): "`\(text)` is no version"
        case .badLanguage(let text): "`\(text)` is no language tag"
        case .unknownEvidence(let text): "`\(text)` is no level of evidence"
        case .ruleWithoutBrackets(let name): "the name of rule `\(name)` has no `<` and `>` around it"
        case .unknownIntentLine(let text, _): "`\(text)` begins nothing that an intent can say"
        case .exampleOutsideMatch: "an example stands under an intent"
        case .lineAfterExamples: "this line stands behind the examples but is none"
        case .badDuration: "this is no length of time"
        case .badRepetitionLimit: "this limit does not say how many for whom"
        case .slotWithoutType(let name): "slot `\(name)` has no type"
        case .unknownOption(let text, let slot, _, _): "`\(text)` is no option of slot `\(slot)`"
        case .moneyOptionElsewhere(let text, let slot): "`\(text)` is an option of money, and slot `\(slot)` is none"
        case .unitWithoutDigits(let code): "unit `\(code)` does not say how many decimals it has"
        case .unknownCondition(let text, _): "`\(text)` is no condition"
        case .unknownSample(let text, _): "`\(text)` is nothing that a sample can be"
        case .unknownSampleOption(let text, let subject, _): "`\(text)` is no option of a sample \(subject.rawValue)"
        case .unknownRole(let text, _): "`\(text)` is no role of an account"

        case .emptyPattern: "the pattern is missing"
        case .emptyAlternative: "a term is missing here"
        case .emptyLiteral: "the quoted text is empty"
        case .nothingToGlue: "`~` needs a term on both sides"
        case .arrowInPattern: "`->` stands in a pattern"
        case .repeatedOptional: "an optional part cannot be repeated"
        case .bareMark(let mark): "`\(mark)` is no term"
        case .bareSigil(let sigil): "`\(sigil)` stands without a name behind it"
        case .nameExpected(let brackets):
            "a single name is missing between `\(brackets.prefix(1))` and `\(brackets.suffix(1))`"
        case .unclosedBracket(let bracket): "`\(bracket)` is not closed"
        case .unopenedBracket(let bracket): "`\(bracket)` closes nothing"
        case .wrongBracket(let bracket, let expected): "`\(bracket)` stands where `\(expected)` should"
        case .nestedTooDeep(let limit): "brackets are nested more than \(limit) deep"

        default: laterMessage
        }
    }

    /// The sentences of the checks.
    private var laterMessage: String {
        switch self {
        case .exampleWithoutArrow: "the example does not say what becomes of it"
        case .emptyExample: "the example's post is empty"
        case .emptyOutcome: "nothing stands behind `->`"
        case .twoOutcomes: "the example has a second outcome"
        case .noneWithMore: "`none` has no issues and no slots"
        case .unknownSetting: "this is no setting of an example"
        case .emptySlotValue(let name): "slot `\(name)` has no value"
        case .issueWithoutStatus(let code): "issue `\(code)` stands without a status"
        case .unknownOutcome(let text, _): "`\(text)` is no outcome"
        case .unknownIssue(let code, _): "`\(code)` is no issue"
        case .unknownExampleSlot(let name, let intent, _): "an order of intent `\(intent)` has no slot `\(name)`"
        case .noAcceptedExample(let match): "match `\(match)` has no example that is accepted"
        case .noRefusedExample(let match): "match `\(match)` has no example that is refused"

        case .declaredTwice(let subject, let name): "\(subject.rawValue) `\(name)` is there twice"
        case .unknownIntent(let name, _): "there is no intent `\(name)`"
        case .unknownSlot(let name, let intent, _): "intent `\(intent)` has no slot `\(name)`"
        case .unknownRule(let name, _): "there is no rule <\(name)>"
        case .unknownType(let name, _): "there is no slot type and no list `\(name)`"
        case .unknownKind(let name, let isIntent, _):
            isIntent ? "intent `\(name)` has a kind that records do not know" : "`\(name)` is no kind that records know"
        case .listNamedLikeType(let name): "list `\(name)` has the name of a slot type"
        case .followUpKind(let kind, let keyword): "`\(keyword)` is done by a tag of kind `\(keyword)`, not `\(kind)`"
        case .unknownLibrary(let name, _): "there is no library `\(name)`"
        case .misplacedInLibrary(let keyword): "a library holds no `\(keyword)`"
        case .translationLength(let list, let language, let count, let expected):
            "list `\(list)` has \(expected) values, and \(count) in `\(language)`"
        case .recipientWithoutSlot(let intent): "intent `\(intent)` says who receives, but has no slot `recipient`"
        case .recursion(let path): "rules go in a circle: \(path.map { "<\($0)>" }.joined(separator: " → "))"
        case .unusedRule(let name): "no match uses rule <\(name)>"
        case .unusedList(let name): "no slot uses list `\(name)`"
        case .unusedIntent(let name): "no match finds intent `\(name)`"
        case .unusedSlot(let name, let intent): "no match of intent `\(intent)` fills slot `\(name)`"
        case .serviceUndeclared: "`service` is used, but the grammar names no service account"

        case .unknownSampleProduct(let id, _): "there is no sample product `\(id)`"
        case .sellerIsUser(let handle): "@\(handle) sells here, but is declared as a user"
        case .unusedCampaign(let tag, let kind, let isAlone):
            "no slot reads #\(tag): none is a `\(isAlone ? "command " : "")tag of \(kind)`"

        case .anyOrderInside: "`&` stands inside a pattern"
        case .tooManyOperands(let count, let limit):
            "`&` joins \(count) parts, and at most \(limit) can be in any order"
        case .textNotLast(let name): "slot `\(name)` reads free text, and more stands behind it"
        case .noAnchor(let match): "nothing in this part of match `\(match)` tells a command from ordinary talk"
        case .patternWithoutPrefix(let match):
            "only a pattern could tell this part of match `\(match)` from ordinary talk, and it begins with nothing fixed"
        case .wordAnchor(let match): "match `\(match)` could be said by chance: only ordinary words mark it"
        case .emptyMatch(let match): "match `\(match)` is satisfied by a post that says nothing"
        case .emptyRepetition: "what is repeated here can be nothing"
        case .requiredSlotUnfilled(let slot, let match):
            "match `\(match)` never fills slot `\(slot)`, which is required"
        case .patternTooLarge(let match, let limit):
            "match `\(match)` has more than \(limit) terms when its rules are written out"
        case .conflictingConditions(let one, let other): "no post is both `\(one)` and `\(other)`"
        case .impliedCondition(let one, let other): "`\(one)` says nothing beside `\(other)`"
        case .typedWithoutMention: "`typed` changes nothing: the match mentions no service and no merchant"

        case .badRegex(let words): "PCRE2 cannot read the pattern: \(words)"
        case .emptyRegex: "the pattern can match nothing at all"
        case .unknownCurrency(let code, _): "`\(code)` is no currency of ISO 4217"
        case .currencyNotAccepted(let code): "`\(code)` is not among the currencies that this slot takes"
        case .unitIsCurrency(let code): "`\(code)` is a currency of ISO 4217 already"
        case .tooManyDecimals(let amount, let code, let digits):
            "\(amount) has more decimals than \(code), which has \(digits)"
        case .decimalsOfWhole(let amount): "\(amount) has decimals, and this slot takes whole amounts"
        case .leastOverMost(let least, let most): "nothing is at least \(least) and at most \(most)"
        case .mostIsZero: "at most 0 leaves nothing"
        case .excessWithoutMost(let word): "`\(word)` needs a limit to go by"
        case .badDate(let text): "`\(text)` is no date"
        case .datesReversed(let from, let to): "\(to) lies before \(from)"
        case .badDefault(let value, let type, _): "`\(value)` is no value of type \(type)"
        case .optionalDefault(let slot): "slot `\(slot)` has a default, so it is never missing"

        case .unknownSection(let text, _): "`\(text)` is no list of words"
        case .missingSection(let name): "the file does not say `\(name)`"
        case .badNumberValue(let text): "`\(text)` is no number"
        case .numberWithoutWords(let text): "no word stands behind \(text)"
        default: ""
        }
    }
}

extension Fault.Subject {
    /// The word for several.
    var plural: String { self == .match ? "matches" : rawValue + "s" }
}

extension Fault.Expectation {
    /// What should have stood there, with its article.
    var words: String {
        switch self {
        case .quotedText: "a quoted text"
        case .grammarName: "the grammar's name"
        case .version: "the grammar's version, a whole number from 1,"
        case .languageTag: "a language tag such as `en` or `zh-TW`"
        case .evidence: "`attested` or `design`"
        case .account: "an account such as `@brand`"
        case .listName: "the list's name"
        case .listWord: "a word of the list"
        case .libraryName: "the library's name"
        case .ruleName: "the rule's name, as `<name>`,"
        case .intentName: "the intent's name"
        case .slotName: "the slot's name"
        case .matchName: "the match's name"
        case .intentOfMatch(let match): "`:` and the intent that match `\(match)` finds"
        case .equals(let before): "`=` behind `\(before)`"
        case .kind: "a kind such as `purchase`"
        case .followUp(let keyword): "`in app`, `by #Tag`, `by tag of \(keyword)` or `by reply WORD`"
        case .recipientSource: "`explicit`, `parent author` or `first account`"
        case .replyWord: "a word to reply with"
        case .userOrDay: "`user` or `day`"
        case .date: "a date such as 2026-03-01"
        case .commandTag: "`tag of KIND` behind `command`"
        case .knownAccount: "`account` behind `known`"
        case .wholeNumber: "a whole number, at least 1"
        case .stockWaitlist: "`of stock waitlist` behind `out`"
        case .defaultValue: "the default value"
        case .writing: "`glued`, `spaced` or `any`"
        case .commaOrPoint: "`comma` or `point`"
        case .currencyCode: "a currency's code such as `EUR`"
        case .amount: "an amount such as 250.00"
        case .unit: "`required`, `implied CODE` or a unit's code"
        case .condition: "a condition"
        case .sampleSubject: "`product`, `account`, `campaign` or `listing`"
        case .productID: "the product's id, such as `blue-mug`,"
        case .productTitle: "the product's title in quotation marks"
        case .role: "the account's role, `merchant`, `service`, `charity` or `user`,"
        case .sampleTag: "a tag such as `#MugDay`"
        case .listingID: "the listing's id, as examples write it behind `in reply to listing`,"
        case .price: "an amount with its currency, such as `12.00 USD`,"
        case .sampleProduct: "the id of a sample product"
        case .groupID: "the id that the variants share"
        case .outOfStock: "`of stock` behind `out`"
        case .alias: "another name in quotation marks"
        case .variant(let name): "the product's \(name)"
        }
    }
}
