/** What holds for every operation, in CommonMark: the description of the OpenAPI document. */
export const conventions = `Dealers hear about a problem customer within seconds of the contact call. Times are RFC 3339 in UTC, months \`YYYY-MM\` in the dealer's zone. Unknown fields are rejected, so that a misspelt field is not lost silently.

**What may be sent.** JSON in UTF-8, with or without a byte-order mark. Times with \`Z\` or an offset and any number of fractional digits; they are stored in UTC to the millisecond. Text is stored in NFC, trimmed, with \`\\n\` as line ending; what has nothing visible counts as empty. Two requests have the same content if they are equal after that. A customer's name, phone and e-mail are accepted however odd they are, as single lines.

**Try it here.** Open [GET /v1/vocabulary](#tag/contract/GET/v1/vocabulary), choose _Test Request_ and _Send_: it needs no token. For anything else, paste an access token under _Authentication_. On a local run (\`npm start\`), \`npm run token -- dealer:gredos\` prints one for [GET /v1/dealers/{dealerId}/problems](#tag/problems/GET/v1/dealers/{dealerId}/problems), which is filled in; \`call-centre\` and \`staff\` work in the same way. The [client guide](/docs/client) explains tokens on a deployed stage.

**Access.** OAuth 2 bearer tokens. Each operation names its scope and its audience; both are enforced. The people of a dealer get 404 on another dealer's path.

**Facts** (calls, closings) are put under an id that the caller chooses: 201 the first time, 200 with the first response for the same content again, 409 for different content. A **batch** of calls is 200 with a status for each call, as its own put would have had: send those with 5xx again, unchanged; 503 is also the status of a call for which there was no time left. **Versions** (questionnaires) never change. **Settings** (brands, dealers) are created by \`PUT\` (201) or, with \`If-Match\`, replaced (200); the same content again is 200 without it.

**Lists** return \`{"items", "next"}\`; \`next\` is the \`cursor\` of the next page, or null after the last. A page may have fewer than \`limit\` items, even none, and still be followed by another. A cursor is valid for 24 hours, for the same list, filters and caller.

**Errors** are problem documents (RFC 9457): rely on \`code\`; \`errors\` has one entry for each mistake, with its place and what would be valid; \`type\` leads to its paragraph in the [list of errors](/docs/errors). API Gateway's own responses have the body \`{"message"}\` instead: rely on the status and, without \`Retry-After\`, back off with jitter from 1 s. If there was no response, a \`GET\`, a \`PUT\`, the assessment and anything with an \`Idempotency-Key\` may be sent again unchanged.`
