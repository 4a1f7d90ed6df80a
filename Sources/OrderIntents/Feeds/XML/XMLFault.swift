/// Where a text is no well-formed XML, and why.
struct XMLFault: Error, Hashable {
    /// What is wrong there.
    enum Reason: Hashable {
        /// A `&` that begins no reference.
        case bareAmpersand
        /// `&nbsp;` and whatever else XML does not know.
        case unknownEntity(String)
        /// `&#0;`, `&#x110000;`.
        case badReference
        /// `</b>` where `<a>` is open.
        case crossedTags(open: String, closed: String)
        /// `</b>` where nothing is open.
        case strayEnd(String)
        /// The file ends within an element.
        case openElement(String)
        /// A comment, CDATA section, instruction, declaration or tag that nothing closes.
        case unclosed(String)
        /// `]]>` outside of a CDATA section.
        case strayCDATAEnd
        /// A `<` that begins no tag.
        case strayBracket
        /// What stands in a tag is no `name="value"`.
        case badAttribute
        /// An attribute that stands twice.
        case repeatedAttribute(String)
        /// A character that XML does not allow.
        case forbiddenCharacter
        /// `--` within a comment.
        case dashesInComment
        /// Bytes that are no UTF-8.
        case notUTF8
        /// Words or an element beside the document's element.
        case outsideOfRoot
        /// There is no element at all.
        case noRoot
    }

    var reason: Reason
    /// Offset of the byte at which it was found.
    var offset: Int
}
