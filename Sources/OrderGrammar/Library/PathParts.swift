extension StringProtocol {
    /// What of a path stands in front of its last component, with the slash; empty where it is one component.
    package var folder: SubSequence { self[..<(lastIndex(of: "/").map(index(after:)) ?? startIndex)] }

    /// What of a path stands behind its last slash.
    package var lastComponent: SubSequence { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }

    /// The folder that a path leads into, as the system is asked for it.
    package var folderPath: String { folder.isEmpty ? "." : String(folder) }
}
