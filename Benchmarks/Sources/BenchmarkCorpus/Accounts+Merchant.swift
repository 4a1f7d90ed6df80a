import Hashcart

extension Accounts {
    /// One shop whose prices are in dollars.
    public static func merchant(_ handle: String) -> Accounts {
        Accounts([AccountEntry(handle: handle, role: .merchant, currency: Currency(code: "USD"))])
    }
}
