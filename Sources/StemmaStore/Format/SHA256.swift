import COpenSSL

/// SHA-256 (FIPS 180-4) by libcrypto.
///
/// Unsafe: the context is owned by this value alone and freed once; libcrypto reads an array's storage within its length
/// and writes 32 bytes into an array of 32.
@safe package struct SHA256: ~Copyable {
  package static let length = 32

  private let context: OpaquePointer?
  private var isHealthy: Bool

  package init() {
    unsafe context = EVP_MD_CTX_new()
    isHealthy = unsafe context != nil && EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: [UInt8]) {
    let status = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    isHealthy = isHealthy && status == 1
  }

  /// The 32 bytes; nil if libcrypto failed (no memory, or a provider without SHA-256).
  package consuming func finish() -> [UInt8]? {
    var digest = [UInt8](repeating: 0, count: Self.length)
    let status = unsafe digest.withUnsafeMutableBufferPointer { buffer in
      unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
    }
    return isHealthy && status == 1 ? digest : nil
  }
}
