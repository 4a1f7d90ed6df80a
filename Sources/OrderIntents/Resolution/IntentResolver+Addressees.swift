import TweetText

extension IntentResolver {
    /// The context with the handles that the accounts file has for accounts which the record knows by their ids alone: whom
    /// a direct message goes to, and on Bluesky, where no record has it, who wrote what is answered.
    ///
    /// An addressee by another name of his is called by his handle, so that a grammar knows its service.
    public func completing(_ context: PostContext, platform: String) -> PostContext {
        var context = context
        if context.channel == .direct, context.addressee != nil || context.addresseeID != nil {
            let hit = knowledge.accounts.find(
                platform: platform, id: context.addresseeID, handle: context.addressee)
            if let hit, hit.found != .confusable { context.addressee = hit.entry.handle }
        }
        if platform == "bluesky", let reply = context.reply, reply.authorHandle == nil, let id = reply.authorID {
            context.reply?.authorHandle =
                knowledge.accounts.find(platform: platform, id: id, handle: nil)?.entry.handle
        }
        return context
    }
}
