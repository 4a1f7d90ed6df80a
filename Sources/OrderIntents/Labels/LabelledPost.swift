import OrderGrammar

/// A post with what a person says must become of it.
public struct LabelledPost: Hashable, Sendable {
    /// What must come out: one order of a kind, or nothing.
    public struct Label: Hashable, Sendable {
        /// The kind of intent; nil where the post is no command.
        public var kind: IntentKind?
        /// How far it must get, of a command.
        public var status: IntentStatus
        /// Slots that were labelled, with the values that grammars' examples would write.
        public var slots: [Example.Slot]

        /// Makes a label.
        public init(kind: IntentKind?, status: IntentStatus = .complete, slots: [Example.Slot] = []) {
            self.kind = kind
            self.status = status
            self.slots = slots
        }
    }

    /// The post's words.
    public var text: String
    /// Handle of its author, without `@`.
    public var author: String?
    /// BCP 47 tag of its language, as the platform tells it.
    public var language: String?
    /// Where it stands: `in reply to listing LAT by @beanhouse`.
    public var settings: [Example.Setting]
    /// What must come out.
    public var label: Label
    /// Where its row stands.
    public var place: SourcePlace

    /// Makes a labelled post.
    public init(
        text: String, author: String? = nil, language: String? = nil, settings: [Example.Setting] = [], label: Label,
        place: SourcePlace
    ) {
        self.text = text
        self.author = author
        self.language = language
        self.settings = settings
        self.label = label
        self.place = place
    }
}
