import Testing

@testable import OrderMatching

struct ArrayFillTests {
    /// Whatever was there before, shorter or longer, nothing of it is left.
    @Test func holdsNothingOfWhatWasThere() {
        var array: [Int32] = []
        for count in [0, 3, 3, 1, 0, 7, 2, 64, 63] {
            array.fill(with: Int32(count), count: count)
            #expect(array == [Int32](repeating: Int32(count), count: count))
            for index in array.indices { array[index] = -1 }
        }
    }
}
