extension PostTemplate {
    /// Commands of the standard grammars against the sample shops: complete, incomplete, ambiguous and rejected.
    public static let commands: [PostTemplate] =
        english + german + french + spanish + payments + campaigns + replies

    private static func one(_ grammar: String, _ kind: String, _ status: String) -> [Record] {
        [Record(grammar: grammar, kind: kind, status: status)]
    }

    private static func shop(_ status: String) -> [Record] { one("shop", "purchase", status) }

    private static let english: [PostTemplate] = [
        PostTemplate("#buy {2-9} large lattes @beanhouse", "en", shop("complete")),
        PostTemplate("@beanhouse #Buy a mocha {please|thanks|ty|😊}", "en", shop("complete")),
        PostTemplate("{#buy|#BUY|#Buy} @beanhouse {2-9}x flat white", "en", shop("complete")),
        PostTemplate("hey @beanhouse can I #buy {2-9} flat whites? ty", "en", shop("complete")),
        PostTemplate("#buy mocha x{2-9} @beanhouse", "en", shop("complete")),
        PostTemplate("＃buy {two|three} medium lattes ＠beanhouse", "en", shop("complete")),
        PostTemplate("#buy new red shoes, size {8|9|10} @shoebarn", "en", shop("complete")),
        PostTemplate("#buy {2-9} bags of beans from @beanhouse 🎉", "en", shop("complete")),
        PostTemplate("#buy latte @beanhouse", "en", shop("ambiguous")),
        PostTemplate("#buy {2-9} unicorn pies @beanhouse", "en", shop("incomplete")),
        PostTemplate("#buy mocha @{person}", "en", shop("incomplete")),
        PostTemplate("#buy @beanhouse", "en", shop("incomplete")),
        PostTemplate("#buy {2-9} large lattes @beanhouse and a mocha", "en", shop("ambiguous")),
        PostTemplate("#buy 0 mocha @beanhouse", "en", shop("rejected")),
        PostTemplate("#buy cold brew @beanhouse", "en", shop("rejected")),
        PostTemplate("{don't|do not|never} #buy mocha @beanhouse", "en", shop("rejected")),
        PostTemplate("#buy {2-9} large lattes @beanhouse", "en", shop("rejected"), .retweet),
    ]

    private static let german: [PostTemplate] = [
        PostTemplate("#kaufen {2-9} Brezeln @brotkorb", "de", one("shop-de", "purchase", "complete")),
        PostTemplate("@brotkorb #kaufen {2-9}x Roggenbrot bitte", "de", one("shop-de", "purchase", "complete")),
        PostTemplate("Apfelstrudel x{2-9} #Kaufen bei @brotkorb", "de", one("shop-de", "purchase", "complete")),
        PostTemplate("#kaufen {2-9} Einhörner @brotkorb", "de", one("shop-de", "purchase", "incomplete")),
        PostTemplate("nicht #kaufen: Brezel von @brotkorb", "de", one("shop-de", "purchase", "rejected")),
    ]

    private static let french: [PostTemplate] = [
        PostTemplate("#acheter {2-9} baguettes @petitpanier", "fr", one("shop-fr", "purchase", "complete")),
        PostTemplate(
            "@petitpanier #acheter {deux|trois} pains au chocolat svp", "fr", one("shop-fr", "purchase", "complete")),
        PostTemplate("#acheter {2-9} licornes @petitpanier", "fr", one("shop-fr", "purchase", "incomplete")),
        PostTemplate("ne pas #acheter de baguette @petitpanier", "fr", one("shop-fr", "purchase", "rejected")),
    ]

    private static let spanish: [PostTemplate] = [
        PostTemplate("#comprar {2-9} tazas @casacafe", "es", one("shop-es", "purchase", "complete")),
        PostTemplate(
            "@casacafe #comprar una camiseta {roja|azul} {S|M|L} porfa", "es",
            one("shop-es", "purchase", "complete")),
        PostTemplate("Café molido x{2-9} #Comprar @casacafe", "es", one("shop-es", "purchase", "complete")),
        PostTemplate("#comprar {2-9} unicornios @casacafe", "es", one("shop-es", "purchase", "incomplete")),
        PostTemplate("#comprar una taza @casacafe", "es", one("shop-es", "purchase", "rejected"), .retweet),
    ]

    private static let payments: [PostTemplate] = [
        PostTemplate("@SMoneyfr #envoyer {1-250}€ @{person}", "fr", one("smoney", "pay", "complete")),
        PostTemplate("@smoneyfr #Envoyer {1-99},50€ @{person} merci !", "fr", one("smoney", "pay", "complete")),
        PostTemplate("@SMoneyfr #envoyer {2-99} euros @{person}", "fr", one("smoney", "pay", "incomplete")),
        PostTemplate("@SMoneyfr #envoyer {2-99} @{person}", "fr", one("smoney", "pay", "incomplete")),
        PostTemplate("@SMoneyfr #envoyer {251-999}€ @{person}", "fr", one("smoney", "pay", "rejected")),
        PostTemplate("Tweetez @SMoneyfr #envoyer {1-250}€ @{person}", "fr", one("smoney", "pay", "rejected")),
        PostTemplate("@SMoneyfr #envoyer 10€ @{person}", "fr", one("smoney", "pay", "rejected"), .retweet),
        PostTemplate("pay @{person} ${2-99} for parakeet grooming", "en", one("chirpify", "pay", "complete")),
        PostTemplate("Pay @{person} {1-99}.50 euros", "en", one("chirpify", "pay", "complete")),
        PostTemplate("pay @{person} {2-99} kr", "en", one("chirpify", "pay", "ambiguous")),
        PostTemplate("Donate ${2-99} to @riverfund for the river", "en", one("chirpify", "donate", "complete")),
        PostTemplate("Donate old clothes to @oldtownshelter", "en", one("chirpify", "donate", "incomplete")),
        PostTemplate("@tweetacoffee to @{person}", "en", one("tweet-a-coffee", "gift", "complete")),
        PostTemplate("@tweetacoffee to my best friend", "en", one("tweet-a-coffee", "gift", "incomplete")),
        PostTemplate("never @tweetacoffee to @{person} again", "en", one("tweet-a-coffee", "gift", "rejected")),
    ]

    private static let campaigns: [PostTemplate] = [
        PostTemplate("#Buy #NewRedShoes", "en", one("chirpify", "purchase", "complete")),
        PostTemplate("so pretty #newredshoes #buy", "en", one("chirpify", "purchase", "complete")),
        PostTemplate("\"#Buy #NewRedShoes\" says the ad", "en", one("chirpify", "purchase", "rejected")),
        PostTemplate("#donate #smartyplants ${2-99}", "en", one("chirpify", "donate", "complete")),
        PostTemplate("#donate #smartyplants", "en", one("chirpify", "donate", "incomplete")),
        PostTemplate("#BuyKindleFireHD", "en", one("amex", "purchase", "complete")),
        PostTemplate("finally! #BuyAmexGiftCard25 :)", "en", one("amex", "purchase", "complete")),
        PostTemplate("#ConfirmKindleFireHD", "en", one("amex", "confirm", "complete")),
        PostTemplate("New frames for me, thanks #AmexWarby", "en", one("amex", "load_offer", "complete")),
        PostTemplate("Tweet #BuyKindleFireHD to start!", "en", one("amex", "purchase", "rejected")),
        PostTemplate("should I #BuyKindleFireHD", "en", one("amex", "purchase", "rejected")),
        PostTemplate("Sweet chilli is the best of the three #tweetshop", "en", one("kelloggs", "claim", "complete")),
        PostTemplate("feed me please: OX-{10-99} @Walkers_busstop", "en", one("walkers", "claim", "complete")),
        PostTemplate("@Walkers_busstop #crispsplease", "en", one("walkers", "claim", "complete")),
        PostTemplate("@Walkers_busstop I am hungry", "en", one("walkers", "claim", "incomplete")),
        PostTemplate("🍕 @dominos!", "en", one("dominos", "reorder", "complete")),
        PostTemplate("@Dominos #EasyOrder please", "en", one("dominos", "reorder", "complete")),
        PostTemplate(
            "@tweetacoffee to @{person} — and a box from the #tweetshop", "en",
            one("tweet-a-coffee", "gift", "complete") + one("kelloggs", "claim", "complete")),
    ]

    /// The parents are the sample listings.
    private static let replies: [PostTemplate] = [
        PostTemplate(
            "buy", "en", one("chirpify", "purchase", "complete"), .reply(to: "LAT", by: "beanhouse")),
        PostTemplate("Buy {2-9}!", "en", shop("complete"), .reply(to: "LAT", by: "beanhouse")),
        PostTemplate("gimme", "en", one("chirpify", "claim", "complete"), .reply(to: "GIM", by: "shoebarn")),
        PostTemplate("donate", "en", one("chirpify", "donate", "complete"), .reply(to: "DON", by: "riverfund")),
    ]
}
