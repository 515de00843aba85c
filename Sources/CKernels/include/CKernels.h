// The inner loops that gain from wide vectors: each in portable C and, where the processor has it, AVX-512. Both give
// the same results bit for bit.
#ifndef STEMMA_KERNELS_H
#define STEMMA_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the processor has the vector instructions, and the environment does not forbid them
/// (STEMMA_PORTABLE_KERNELS=1).
bool stemma_has_vectors(void);

/// Decodes valid UTF-8 into scalars and drops those with the Unicode property White_Space if asked to.
///
/// `out` has room for `count + 16` scalars. Returns the number of scalars.
size_t stemma_decode(const uint8_t *bytes, size_t count, bool drops_space, uint32_t *out);
size_t stemma_decode_portable(const uint8_t *bytes, size_t count, bool drops_space, uint32_t *out);

/// Hashes each run of `length` tokens: the polynomial sum of (token + 1) * base^(place from the end), mixed by
/// Stafford's variant 13 of the MurmurHash3 finalizer.
///
/// `count >= length >= 1`; writes `count - length + 1` hashes.
void stemma_hash_shingles(const uint32_t *tokens, size_t count, size_t length, uint64_t base, uint64_t *out);
void stemma_hash_shingles_portable(const uint32_t *tokens, size_t count, size_t length, uint64_t base, uint64_t *out);

/// The offset of the first byte that cannot stand for itself in a JSON string: a quotation mark, a backslash, a control
/// character or, at most 63 bytes later, an invalid UTF-8 sequence; `count` if there is none. The vectors may also
/// stop early, at a place from where the caller has to look on. Returns `start` without vectors.
size_t stemma_plain_run(const uint8_t *bytes, size_t start, size_t count);

#endif
