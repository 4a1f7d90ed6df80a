extension Array where Element: BitwiseCopyable {
    /// Becomes so many of an element, in the memory that it has.
    mutating func fill(with element: Element, count: Int) {
        if count < self.count { removeLast(self.count - count) }
        for index in indices { self[index] = element }
        if count > self.count { append(contentsOf: repeatElement(element, count: count - self.count)) }
    }
}
