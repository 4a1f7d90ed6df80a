/// A script of Unicode (UAX #24): Latin, Cyrillic, Han. Common and Inherited are none: they go with every script.
public struct Script: Hashable, Sendable, CustomStringConvertible {
    let number: Int

    /// The script's name as Unicode writes it: `Latin`, `Old_Italic`.
    public var description: String {
        var name: [UInt8] = []
        var spaces = -1
        for index in 0..<ScriptData.names.count where spaces <= number {
            let byte = ScriptData.names[index]
            if byte == 0x20 { spaces += 1 } else if spaces == number { name.append(byte) }
        }
        return String(decoding: name, as: UTF8.self)
    }

    static let latin = Script(number: ScriptData.latin)
    static let cyrillic = Script(number: ScriptData.cyrillic)
    static let greek = Script(number: ScriptData.greek)
    static let han = Script(number: ScriptData.han)
    static let hiragana = Script(number: ScriptData.hiragana)
    static let katakana = Script(number: ScriptData.katakana)
    static let hangul = Script(number: ScriptData.hangul)
    static let bopomofo = Script(number: ScriptData.bopomofo)
    // Scripts of writing systems that take from several (UTS #39, section 5.1), numbered behind the real ones.
    static let hanWithBopomofo = Script(number: ScriptData.count)
    static let japanese = Script(number: ScriptData.count + 1)
    static let korean = Script(number: ScriptData.count + 2)
}
