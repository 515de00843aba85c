import CKernels

/// The foldings in which each scalar that is kept is a token.
///
/// Unsafe code: the kernel gets valid UTF-8 and room for a token a byte and 16 more, as it asks for.
enum ScalarFolding {
  /// Appends the scalars of valid UTF-8, without white space (Unicode property White_Space) if it is not wanted. O(n).
  static func append(_ text: Span<UInt8>, keepsSpace: Bool, to tokens: inout [UInt32]) {
    tokens.append(addingCapacity: text.count + 16) { output in
      unsafe text.withUnsafeBufferPointer { bytes in
        unsafe output.withUnsafeMutableBufferPointer { tokens, initialized in
          initialized = unsafe stemma_decode(bytes.baseAddress, bytes.count, !keepsSpace, tokens.baseAddress)
        }
      }
    }
  }
}
