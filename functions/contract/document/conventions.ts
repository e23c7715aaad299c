/** What holds for every operation, in CommonMark: the document's own description. */
export const conventions = `Dealers hear of a problem customer within seconds of the contact call. Times are RFC 3339 in UTC, months \`YYYY-MM\` in the dealer's zone. Unknown fields are refused, so that a misspelt one is not lost in silence.

**Who.** OAuth 2 bearer tokens; each operation names its scope and its audience, and both are enforced. The people of a dealer get 404 on the path of another dealer.

**Facts** (calls, closings) are put under an id of the caller's choice: 201 the first time, 200 with the first answer for the same content again, 409 for other content. **Versions** (questionnaires) never change. **Settings** (brands, dealers) are made by \`PUT\` (201) or, with \`If-Match\`, replaced (200); the same content again is 200 without it.

**Lists** answer \`{"items", "next"}\`; \`next\` is the \`cursor\` of the next page, or null after the last. A page may hold fewer than \`limit\` items, even none, and still have a next one. Cursors hold for 24 hours, for the same list, filters and caller.

**Errors** are problem documents (RFC 9457): go by \`code\`. What API Gateway answers by itself has the body \`{"message"}\` instead: go by the status and, without \`Retry-After\`, back off with jitter from 1 s. When there was no answer, a \`GET\`, a \`PUT\`, the assessment and whatever carries an \`Idempotency-Key\` may be sent again as they are.`
