extension IntentSyntax {
    /// Who receives where nothing is said: whom the post names, else whom it answers.
    private static let usualRecipient: [IntentDefinition.RecipientSource] = [.explicit, .parentAuthor]

    /// Who receives, tried one after the other.
    var recipientSources: [IntentDefinition.RecipientSource] { recipient?.sources ?? Self.usualRecipient }
}
