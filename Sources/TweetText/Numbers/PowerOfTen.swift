extension UInt64 {
    /// How many zeros stand behind the one, where it is 1, 10, 100 and so on; nil for every other number.
    package var powerOfTen: Int? {
        var rest = self
        var power = 0
        while rest > 1, rest.isMultiple(of: 10) {
            rest /= 10
            power += 1
        }
        return rest == 1 ? power : nil
    }
}
