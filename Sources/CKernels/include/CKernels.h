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

/// Takes the upper half of each hash into the least of the slot that its low 7 bits name; UINT32_MAX stays in a slot
/// that none names. Returns whether all 128 slots have one.
bool stemma_fill_slots(const uint64_t *hashes, size_t count, uint32_t *slots);
bool stemma_fill_slots_portable(const uint64_t *hashes, size_t count, uint32_t *slots);

/// Takes the hashes, mixed anew for each round, into those slots that are empty before the round, as long as there are
/// any. Returns whether none is empty any more.
bool stemma_fill_empty(const uint64_t *hashes, size_t count, uint64_t rounds, uint32_t *slots);
bool stemma_fill_empty_portable(const uint64_t *hashes, size_t count, uint64_t rounds, uint32_t *slots);

/// The number of equal half bytes at the same place in two rows of 64 bytes.
uint32_t stemma_agreement(const uint8_t *a, const uint8_t *b);
uint32_t stemma_agreement_portable(const uint8_t *a, const uint8_t *b);

/// A hash of tokens in order, by eight sums of every eighth pair of them. A last odd pair is filled up with zeros; the
/// number of tokens is hashed too.
uint64_t stemma_hash_tokens(const uint32_t *tokens, size_t count);
uint64_t stemma_hash_tokens_portable(const uint32_t *tokens, size_t count);

/// Whether a token is among some.
bool stemma_contains(const uint32_t *tokens, size_t count, uint32_t token);

/// The offset of the first byte that cannot stand for itself in a JSON string: a quotation mark, a backslash, a control
/// character or the first of an invalid UTF-8 sequence; `count` if there is none.
///
/// The vectors may stop up to 63 bytes before an invalid sequence, and there are none on some processors: the caller
/// looks on from the offset returned.
size_t stemma_plain_run(const uint8_t *bytes, size_t start, size_t count);

/// Copies the inside of a JSON string from `*start` on, its escapes of one letter resolved, up to a byte that needs a
/// closer look: any other than ``stemma_plain_run`` steps over and such escapes.
///
/// `out` has room for `count - *start + 64` bytes. Moves `*start` to where it stopped and returns the number of bytes
/// written; may stop anywhere between two scalars, like ``stemma_plain_run``.
size_t stemma_unescape(const uint8_t *bytes, size_t *start, size_t count, uint8_t *out);

/// Marks the bytes of valid UTF-8 that may show where a text begins: a bit for each of up to 64 bytes a mask, the first
/// in the lowest, for up to `blocks` masks. Returns the number of masks; the last may have bits to spare, which are 0.
///
/// A bit is 1 where a byte begins a line end (`\n`, `\r`, U+2028, U+2029), a colon (`:`, `：`), a number two (`2` not
/// before a digit, `２`, `二` not before Han but `篇`) or `好` not before Han, and at few other places: characters of three
/// bytes are told by two of these.
size_t stemma_mark_cues(const uint8_t *bytes, size_t count, size_t blocks, uint64_t *masks);
size_t stemma_mark_cues_portable(const uint8_t *bytes, size_t count, size_t blocks, uint64_t *masks);

/// The tokens that an alignment may be extended over, the first next to its end, and how surprising each is.
struct stemma_extension_text {
  const uint32_t *tokens;
  const uint8_t *values;
  size_t count;
};

struct stemma_extension_costs {
  int16_t mismatch;
  /// At least 1.
  int16_t gap;
  /// At most 8,191.
  int16_t drop;
};

struct stemma_extension {
  /// The rows that have steps.
  size_t rows;
  /// The best cell's row; 0 if no cell is better than none.
  size_t row;
  /// The best cell's slot: its column is row + slot - STEMMA_EXTENSION_BAND.
  int slot;
  int64_t score;
  /// Whether the steps took all the room there was, and the extension may not be at its end.
  bool is_full;
};

/// How far an extension may shift to either side.
#define STEMMA_EXTENSION_BAND 15

/// Extends an alignment outwards. Row i aligns the first i tokens of `a`; cell (i, j) is the best of (i - 1, j - 1) and
/// the lesser of the two values if the tokens are equal, else less `mismatch`; (i - 1, j) and (i, j - 1), less `gap`. A
/// wildcard costs and gives nothing. Cells more than `drop` below the best one of the rows before are given up.
///
/// `stride` is 1, or -1 for texts that go on before their first token. Of each row two masks of its slots are written to
/// `steps`: those that came from (i - 1, j - 1), and those from (i, j - 1); `capacity` is the number of rows that it has
/// room for.
struct stemma_extension stemma_extend(struct stemma_extension_text a, struct stemma_extension_text b,
                                      ptrdiff_t stride, struct stemma_extension_costs costs, uint32_t wildcard,
                                      uint32_t *steps, size_t capacity);
struct stemma_extension stemma_extend_portable(struct stemma_extension_text a, struct stemma_extension_text b,
                                               ptrdiff_t stride, struct stemma_extension_costs costs,
                                               uint32_t wildcard, uint32_t *steps, size_t capacity);

/// The longest n-grams that are counted.
#define STEMMA_LONGEST_NGRAM 4

/// A table of 2^bits zeros; NULL if there is no room. `bits` is 6 to 32.
uint32_t *stemma_new_ngram_table(unsigned bits);
void stemma_delete_ngram_table(uint32_t *table, unsigned bits);

/// Counts the n-grams of a text, each once for texts of one stamp (of which 6 bits are looked at) that follow each other.
///
/// A slot has 10 bits of the n-gram's hash, 6 of the last stamp and 16 of the count, which stays at its greatest; an
/// n-gram without a slot among the 16 from its own on is not counted. Wildcards (UINT32_MAX) and barriers (01 in the
/// highest bits) are in no n-gram.
void stemma_count_ngrams(const uint32_t *tokens, size_t count, uint32_t stamp, uint32_t *table, unsigned bits);

/// Writes for each token the counts of the n-grams of 1 to 4 tokens that begin there; 0 where there are none.
void stemma_look_up_ngrams(const uint32_t *tokens, size_t count, const uint32_t *table, unsigned bits,
                           uint16_t *counts);

/// Asks for the memory at an address, which is read soon and may not be there.
static inline void stemma_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
