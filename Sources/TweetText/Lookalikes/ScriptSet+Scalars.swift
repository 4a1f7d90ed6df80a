extension ScriptSet {
    /// Script_Extensions of a scalar; `all` where it goes with every script (Common, Inherited). Logarithmic.
    static func extensions(of scalar: UInt32) -> ScriptSet {
        var low = 0
        var high = ScriptData.starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if ScriptData.starts[middle] <= Int(scalar) { low = middle } else { high = middle }
        }
        let place = ScriptData.places[low]
        let count = ScriptData.pool[place]
        guard count > 0 else { return .all }
        var set = ScriptSet()
        for each in 1...count { set.insert(Script(number: ScriptData.pool[place + each])) }
        return set
    }

    /// The set with the writing systems that its scripts are part of: what UTS #39, section 5.1, calls augmented.
    var augmented: ScriptSet {
        var set = self
        if contains(.han) { set.formUnion(ScriptSet(.hanWithBopomofo, .japanese, .korean)) }
        if contains(.hiragana) || contains(.katakana) { set.insert(.japanese) }
        if contains(.hangul) { set.insert(.korean) }
        if contains(.bopomofo) { set.insert(.hanWithBopomofo) }
        return set
    }
}
