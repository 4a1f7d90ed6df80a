extension ProductFeedGenerator {
    static let adjectives = words(
        """
        Classic Modern Vintage Slim Wide Light Heavy Soft Sturdy Quiet Bright Smooth Folding Compact Large Small Mini \
        Padded Quilted Ribbed Striped Plain Printed Painted Polished Brushed Waterproof Wireless Rechargeable Portable \
        Reversible Stackable Adjustable Organic Handmade Everyday Outdoor Winter Summer Kids
        """)
    static let materials = words(
        """
        Cotton Wool Linen Silk Leather Canvas Denim Fleece Oak Pine Walnut Bamboo Cork Steel Copper Brass Iron Glass \
        Ceramic Porcelain Marble Rubber Silicone Felt Paper Rattan Velvet Corduroy Merino Cashmere
        """)
    static let nouns = words(
        """
        Shirt Jacket Jumper Scarf Hat Glove Sock Shoe Boot Sandal Belt Bag Backpack Wallet Watch Ring Lamp Chair Table \
        Shelf Desk Sofa Rug Curtain Pillow Blanket Towel Mug Cup Plate Bowl Pan Kettle Toaster Blender Grinder Knife \
        Board Basket Box Bottle Jar Candle Vase Mirror Clock Frame Radio Speaker Headphone Charger Cable Mouse Keyboard \
        Tent Stove Rope Bike Helmet Ball Racket Board Puzzle Doll Train Kite Drum Guitar Notebook Pen Pencil Brush
        """)
    static let additions = words("Set Bundle Kit Case Edition Pack Refill Cover Stand Holder")
    static let filling = words(
        """
        made for long days and short nights with a finish that lasts in every room of the house where friends come \
        together it is washed by hand dried in the sun and kept for years
        """)
    static let colors = words(
        "Black White Red Blue Green Yellow Orange Purple Brown Grey Navy Olive Beige Pink Teal Sand Rust Mint Plum Ivory"
    )
    static let sizes = words("XS S M L XL XXL 38 40 42 44")

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
