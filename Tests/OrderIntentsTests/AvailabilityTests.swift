import Testing

@testable import OrderIntents

struct AvailabilityTests {
    @Test(
        arguments: [
            ("in stock", .inStock), ("in_stock", .inStock), ("In Stock", .inStock), ("InStock", .inStock),
            ("https://schema.org/InStock", .inStock), ("out of stock", .outOfStock), ("OUT_OF_STOCK", .outOfStock),
            ("sold out", .outOfStock), ("preorder", .preorder), ("pre-order", .preorder), ("backorder", .backorder),
            ("available for order", .inStock), ("maybe", nil), ("", nil), ("/", nil), ("stock", nil),
        ] as [(String, Availability?)])
    func readsAvailability(_ text: String, _ expected: Availability?) {
        #expect(Availability(spelled: text) == expected)
        #expect(Availability.allCases.filter(\.takesOrders).count == 3)
    }
}
