// Made from docs/openapi.json by tools/print-client-types.ts: change nothing here.

export interface paths {
  '/v1/assessments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Classify what is known of a call so far, and what to say; stores nothing
     * @description For: machine. Scope: `calls/write`.
     */
    post: operations['assess']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/calls/{callId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A call
     * @description For: machine, dealer, staff, specialist. Scope: `calls/read`.
     */
    get: operations['getCall']
    /**
     * Take a call in
     * @description For: machine. Scope: `calls/write`.
     */
    put: operations['putCall']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/calls/{callId}/closing': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * End a call that was put while the customer was on the line
     * @description For: machine. Scope: `calls/write`.
     */
    put: operations['putClosing']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/calls': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The calls received in a month
     * @description For: machine, dealer, staff, specialist. Scope: `calls/read`.
     */
    get: operations['listCalls']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/call-batches': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take up to 100 calls in
     * @description For: machine. Scope: `calls/write`.
     */
    post: operations['putCalls']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/contact-permission': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Whether this customer may be called, and whether the brand survey may be mentioned
     * @description For: machine. Scope: `calls/read`.
     */
    get: operations['getContactPermission']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/problems': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The dealer's problem file, newest first
     * @description For: dealer, staff, specialist. Scope: `problems/read`.
     */
    get: operations['listProblems']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/problems/{callId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * One problem with its timeline and mails
     * @description For: dealer, staff, specialist. Scope: `problems/read`.
     */
    get: operations['getProblem']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/problems/{callId}/steps': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take a problem one step on
     * @description For: dealer. Scope: `problems/write`.
     */
    post: operations['takeStep']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/brands/{brandId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A brand
     * @description For: machine, staff, specialist. Scope: `directory/read`.
     */
    get: operations['getBrand']
    /**
     * Make or replace a brand
     * @description For: staff. Scope: `directory/write`.
     */
    put: operations['putBrand']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/questionnaires/{questionnaireId}/versions/{version}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A questionnaire version
     * @description For: machine, staff, specialist. Scope: `directory/read`.
     */
    get: operations['getQuestionnaire']
    /**
     * Make a questionnaire version; it never changes
     * @description For: staff. Scope: `directory/write`.
     */
    put: operations['putQuestionnaire']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A dealer
     * @description For: machine, staff, specialist. Scope: `directory/read`.
     */
    get: operations['getDealer']
    /**
     * Make or replace a dealer
     * @description For: staff. Scope: `directory/write`.
     */
    put: operations['putDealer']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/groups/{groupId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A group with its participants; a dealer sees its own
     * @description For: participant, staff, specialist. Scope: `groups/read`.
     */
    get: operations['getGroup']
    /**
     * Make a group, or replace its name and monthly discount
     * @description For: staff. Scope: `groups/write`.
     */
    put: operations['putGroup']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/groups/{groupId}/participants/{dealerId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Make a dealer a participant, with the lowest free number
     * @description For: staff. Scope: `groups/write`.
     */
    put: operations['putParticipant']
    post?: never
    /**
     * Take a dealer out of a group; it stays in a draw that is sealed with it
     * @description For: staff. Scope: `groups/write`.
     */
    delete: operations['deleteParticipant']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/groups/{groupId}/draws': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A group's draws, newest first
     * @description For: participant, staff, specialist. Scope: `groups/read`.
     */
    get: operations['listDraws']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/groups/{groupId}/draws/{month}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The record of a draw, to verify, with what followed it
     * @description For: participant, staff, specialist. Scope: `groups/read`.
     */
    get: operations['getDraw']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/groups/{groupId}/statement': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The draws of a year's months and their discounts
     * @description For: participant, staff, specialist. Scope: `groups/read`.
     */
    get: operations['getStatement']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/groups/{groupId}/draws/{month}/application': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record, once, that the discount was applied
     * @description For: staff. Scope: `groups/write`.
     */
    post: operations['applyDiscount']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/groups/{groupId}/draws/{month}/pass-on': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record, once, that the winner passed the discount on to a customer
     * @description For: participant. Scope: `groups/write`.
     */
    post: operations['passOn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/draws/{month}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How the draws of a month stand
     * @description For: staff. Scope: `groups/read`.
     */
    get: operations['getDrawMonth']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/draws/{month}/commitments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A month's digest and the commitments it is of, a thousand at a time or one group's, for everybody
     * @description For everybody.
     */
    get: operations['getCommitments']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * This contract as OpenAPI 3.1
     * @description For everybody.
     */
    get: operations['getOpenApi']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/docs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * This contract as a page to read
     * @description For everybody.
     */
    get: operations['getDocs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/docs/draw': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How to check a draw, as a page for participants
     * @description For everybody.
     */
    get: operations['getDrawGuide']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/docs/check_draw.py': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The independent checker of a draw: one file of Python, nothing else needed
     * @description For everybody.
     */
    get: operations['getDrawChecker']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description An error of the service itself (RFC 9457). */
    ProblemDocument: {
      /** @description A URN that ends in the code. */
      type: string
      /** @description What the code means. */
      title: string
      status: number
      code: components['schemas']['ErrorCode']
      /** @description What is wrong here. Never repeats a value of the request. */
      detail: string
      /** @description The request id. */
      instance: string
      /** @description Everything that does not fit, 20 at most. */
      errors?: components['schemas']['ValidationError'][]
    }
    /**
     * @description Stable: clients go by this.
     * @enum {string}
     */
    ErrorCode:
      | 'not-json'
      | 'bad-cursor'
      | 'forbidden'
      | 'not-found'
      | 'already-exists-with-other-content'
      | 'version-exists'
      | 'already-ended'
      | 'already-closed'
      | 'illegal-step'
      | 'group-full'
      | 'no-number-until'
      | 'already-in-a-group'
      | 'not-decided'
      | 'already-applied'
      | 'already-passed-on'
      | 'stale-version'
      | 'body-too-large'
      | 'not-application-json'
      | 'does-not-fit'
      | 'idempotency-key-reused'
      | 'if-match-missing'
      | 'too-many-requests'
      | 'internal'
      | 'unavailable'
    /** @description One thing in a request that does not fit. */
    ValidationError: {
      /** @enum {string} */
      in: 'body' | 'query' | 'path' | 'header'
      /** @description A JSON Pointer (RFC 6901) in a body, the name elsewhere. */
      pointer: string
      /** @description Why it does not fit. */
      code: string
      /** @description The same in words. */
      detail: string
    }
    /** @description The fixed body of API Gateway's own responses. */
    GatewayMessage: {
      message: string
    }
  }
  responses: {
    /** @description `not-json`: The body is not JSON in UTF-8. */
    '400_not-json': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 400
          /** @enum {string} */
          code?: 'not-json'
        }
      }
    }
    /** @description API Gateway's own: There is no token, or it is not valid. */
    '401_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `forbidden`: This caller may not do this. API Gateway's own: The token lacks the scope. */
    '403_forbidden_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 403
          /** @enum {string} */
          code?: 'forbidden'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `body-too-large`: The body is over 256 KB. API Gateway's own: The body is over 10 MB. */
    '413_body-too-large_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 413
          /** @enum {string} */
          code?: 'body-too-large'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `not-application-json`: The body must be application/json in UTF-8. */
    '415_not-application-json': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 415
          /** @enum {string} */
          code?: 'not-application-json'
        }
      }
    }
    /** @description `does-not-fit`: The request does not fit the contract. */
    '422_does-not-fit': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 422
          /** @enum {string} */
          code?: 'does-not-fit'
        }
      }
    }
    /** @description API Gateway's own: Too many requests. */
    '429_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        'Retry-After': components['headers']['RetryAfter']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `internal`: Something failed here. API Gateway's own: Something failed. */
    '500_internal_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 500
          /** @enum {string} */
          code?: 'internal'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `unavailable`: The service cannot answer now; the same request may be sent again. API Gateway's own: The service cannot answer now. */
    '503_unavailable_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        'Retry-After': components['headers']['RetryAfter']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 503
          /** @enum {string} */
          code?: 'unavailable'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `not-found`: There is nothing here. */
    '404_not-found': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 404
          /** @enum {string} */
          code?: 'not-found'
        }
      }
    }
    /** @description `already-exists-with-other-content`: The id is taken by other content. */
    '409_already-exists-with-other-content': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'already-exists-with-other-content'
        }
      }
    }
    /** @description `already-ended`: The call was put with its end. `already-closed`: The call was closed before, in another way. */
    '409_already-ended_already-closed': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'already-ended' | 'already-closed'
        }
      }
    }
    /** @description `bad-cursor`: The cursor is not one of this list. */
    '400_bad-cursor': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 400
          /** @enum {string} */
          code?: 'bad-cursor'
        }
      }
    }
    /** @description `idempotency-key-reused`: The Idempotency-Key was used for other content. `does-not-fit`: The request does not fit the contract. */
    '422_idempotency-key-reused_does-not-fit': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 422
          /** @enum {string} */
          code?: 'idempotency-key-reused' | 'does-not-fit'
        }
      }
    }
    /** @description `illegal-step`: The problem is not in a state for this step. */
    '409_illegal-step': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'illegal-step'
        }
      }
    }
    /** @description `stale-version`: It has changed since the version in If-Match. */
    '412_stale-version': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 412
          /** @enum {string} */
          code?: 'stale-version'
        }
      }
    }
    /** @description `if-match-missing`: This write needs If-Match. */
    '428_if-match-missing': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 428
          /** @enum {string} */
          code?: 'if-match-missing'
        }
      }
    }
    /** @description `version-exists`: A version never changes, and this one exists with other content. */
    '409_version-exists': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'version-exists'
        }
      }
    }
    /** @description `already-in-a-group`: The dealer takes part in another group. `group-full`: The group has ten participants. `no-number-until`: Every free number is still held by a draw that is not decided. */
    '409_already-in-a-group_group-full_no-number-until': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'already-in-a-group' | 'group-full' | 'no-number-until'
        }
      }
    }
    /** @description `not-decided`: The draw is not decided, or was not held. `already-applied`: The discount was recorded as applied before, in another way. */
    '409_not-decided_already-applied': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'not-decided' | 'already-applied'
        }
      }
    }
    /** @description `not-decided`: The draw is not decided, or was not held. `already-passed-on`: The discount was passed on before. */
    '409_not-decided_already-passed-on': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'not-decided' | 'already-passed-on'
        }
      }
    }
  }
  parameters: never
  requestBodies: never
  headers: {
    /** @description The request id, given or made. */
    RequestId: string
    /** @description Seconds to wait before the same request is sent again. */
    RetryAfter: string
    /** @description The version for If-Match. */
    ETag: string
    /** @description The next page, with `rel="next"`. */
    Link: string
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  assess: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "dealer": "talleres-gredos",
         *       "kind": "after-service",
         *       "questionnaire": "seat-after-service@3",
         *       "customer": {
         *         "ref": "C-10442",
         *         "language": "es"
         *       },
         *       "answers": [
         *         {
         *           "question": "overall",
         *           "mark": 6
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /** @enum {string} */
          kind?: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
          /** @enum {string} */
          outcome?:
            | 'completed'
            | 'partial'
            | 'declined'
            | 'call-back'
            | 'unreachable'
            | 'voicemail'
            | 'wrong-number'
            | 'language-barrier'
          attempt?: number
          startedAt?: string
          endedAt?: string
          callBackAt?: string
          operator?: string
          recording?: string
          recheckOf?: string
          questionnaire?: string
          customer?: {
            ref?: string
            name?: string
            phone?: string
            email?: string
            language?: string
          }
          visit?: {
            ref?: string
            date?: string
            site?: string
            adviser?: string
            vehicle?: {
              plate?: string
              model?: string
              vin?: string
            }
          }
          answers?: {
            question: string
            mark?: number
            reserved?: boolean
            choice?: string
            /** @constant */
            refused?: true
            comment?: string
          }[]
          situations?: {
            /** @enum {string} */
            state: 'unresolved' | 'resolved' | 'external'
            /** @enum {string} */
            topic?:
              | 'workshop'
              | 'repair-quality'
              | 'repeat-repair'
              | 'diagnosis'
              | 'parts'
              | 'cleanliness'
              | 'damage'
              | 'courtesy-car'
              | 'service'
              | 'treatment'
              | 'communication'
              | 'promise-kept'
              | 'appointment'
              | 'waiting-time'
              | 'opening-hours'
              | 'facilities'
              | 'delivery'
              | 'delivery-date'
              | 'vehicle-condition'
              | 'handover'
              | 'documents'
              | 'accessories'
              | 'finance'
              | 'money'
              | 'price'
              | 'price-warned'
              | 'invoice'
              | 'warranty'
              | 'vehicle'
              | 'vehicle-quality'
              | 'recall'
              | 'range-or-consumption'
              | 'outside'
              | 'brand'
              | 'survey'
              | 'personal'
              | 'other'
            knownToDealer?: boolean
            stillUpset?: boolean
            description?: string
          }[]
          motives?: {
            /** @enum {string} */
            topic?:
              | 'workshop'
              | 'repair-quality'
              | 'repeat-repair'
              | 'diagnosis'
              | 'parts'
              | 'cleanliness'
              | 'damage'
              | 'courtesy-car'
              | 'service'
              | 'treatment'
              | 'communication'
              | 'promise-kept'
              | 'appointment'
              | 'waiting-time'
              | 'opening-hours'
              | 'facilities'
              | 'delivery'
              | 'delivery-date'
              | 'vehicle-condition'
              | 'handover'
              | 'documents'
              | 'accessories'
              | 'finance'
              | 'money'
              | 'price'
              | 'price-warned'
              | 'invoice'
              | 'warranty'
              | 'vehicle'
              | 'vehicle-quality'
              | 'recall'
              | 'range-or-consumption'
              | 'outside'
              | 'brand'
              | 'survey'
              | 'personal'
              | 'other'
            text?: string
          }[]
          scopeExplained?: boolean
          /** @enum {string} */
          cooperation?: 'willing' | 'reluctant'
          operatorVerdict?: {
            problem: boolean
            criteria?: (
              | 'unresolved-situation'
              | 'external-circumstance'
              | 'lingering-discontent'
              | 'low-marks'
              | 'refusal'
            )[]
          }
          said?: {
            script?: string
            brandSurvey?: boolean
            prize?: boolean
          }
          dealer?: string
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            problem: boolean
            criteria: (
              | 'unresolved-situation'
              | 'external-circumstance'
              | 'lingering-discontent'
              | 'low-marks'
              | 'refusal'
            )[]
            main:
              | (
                  | 'unresolved-situation'
                  | 'external-circumstance'
                  | 'lingering-discontent'
                  | 'low-marks'
                  | 'refusal'
                )
              | null
            evidence: {
              /** @enum {string} */
              criterion:
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              pointer: string
              fact: string
            }[]
            ask: ('motive' | 'explain-scope')[]
            script: {
              version: string
              language: string
              /** @enum {string} */
              class: 'no-problem' | 'problem' | 'not-reached' | 'declined'
              steps: {
                id: string
                text: string
              }[]
              brandSurvey: boolean
              prize: boolean
            }
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getCall: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
        /** @example call-1 */
        callId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            callId: string
            dealerId: string
            receivedAt: string
            classification: {
              problem: boolean
              criteria: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              main:
                | (
                    | 'unresolved-situation'
                    | 'external-circumstance'
                    | 'lingering-discontent'
                    | 'low-marks'
                    | 'refusal'
                  )
                | null
              derived: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              operator:
                | (
                    | 'unresolved-situation'
                    | 'external-circumstance'
                    | 'lingering-discontent'
                    | 'low-marks'
                    | 'refusal'
                  )[]
                | null
              /** @enum {string} */
              agreement: 'agrees' | 'operator-missed' | 'operator-added' | 'differs' | 'not-stated'
              evidence: {
                /** @enum {string} */
                criterion:
                  | 'unresolved-situation'
                  | 'external-circumstance'
                  | 'lingering-discontent'
                  | 'low-marks'
                  | 'refusal'
                pointer: string
                fact: string
              }[]
            }
            problem: {
              /** @enum {string} */
              status: 'open' | 'acknowledged' | 'in-progress' | 'resolved' | 'unresolved' | 'dismissed'
              acknowledgeBy: string
              resolveBy: string
            } | null
            script: {
              version: string
              language: string
              /** @enum {string} */
              class: 'no-problem' | 'problem' | 'not-reached' | 'declined'
              steps: {
                id: string
                text: string
              }[]
              brandSurvey: boolean
              prize: boolean
            }
            content: {
              /** @enum {string} */
              kind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
              /** @enum {string} */
              outcome:
                | 'completed'
                | 'partial'
                | 'declined'
                | 'call-back'
                | 'unreachable'
                | 'voicemail'
                | 'wrong-number'
                | 'language-barrier'
              attempt?: number
              startedAt: string
              endedAt?: string
              callBackAt?: string
              operator: string
              recording?: string
              recheckOf?: string
              questionnaire: string
              customer: {
                ref: string
                name?: string
                phone?: string
                email?: string
                language?: string
              }
              visit: {
                ref: string
                date?: string
                site?: string
                adviser?: string
                vehicle?: {
                  plate?: string
                  model?: string
                  vin?: string
                }
              }
              answers?: {
                question: string
                mark?: number
                reserved?: boolean
                choice?: string
                /** @constant */
                refused?: true
                comment?: string
              }[]
              situations?: {
                /** @enum {string} */
                state: 'unresolved' | 'resolved' | 'external'
                /** @enum {string} */
                topic?:
                  | 'workshop'
                  | 'repair-quality'
                  | 'repeat-repair'
                  | 'diagnosis'
                  | 'parts'
                  | 'cleanliness'
                  | 'damage'
                  | 'courtesy-car'
                  | 'service'
                  | 'treatment'
                  | 'communication'
                  | 'promise-kept'
                  | 'appointment'
                  | 'waiting-time'
                  | 'opening-hours'
                  | 'facilities'
                  | 'delivery'
                  | 'delivery-date'
                  | 'vehicle-condition'
                  | 'handover'
                  | 'documents'
                  | 'accessories'
                  | 'finance'
                  | 'money'
                  | 'price'
                  | 'price-warned'
                  | 'invoice'
                  | 'warranty'
                  | 'vehicle'
                  | 'vehicle-quality'
                  | 'recall'
                  | 'range-or-consumption'
                  | 'outside'
                  | 'brand'
                  | 'survey'
                  | 'personal'
                  | 'other'
                knownToDealer?: boolean
                stillUpset?: boolean
                description?: string
              }[]
              motives?: {
                /** @enum {string} */
                topic?:
                  | 'workshop'
                  | 'repair-quality'
                  | 'repeat-repair'
                  | 'diagnosis'
                  | 'parts'
                  | 'cleanliness'
                  | 'damage'
                  | 'courtesy-car'
                  | 'service'
                  | 'treatment'
                  | 'communication'
                  | 'promise-kept'
                  | 'appointment'
                  | 'waiting-time'
                  | 'opening-hours'
                  | 'facilities'
                  | 'delivery'
                  | 'delivery-date'
                  | 'vehicle-condition'
                  | 'handover'
                  | 'documents'
                  | 'accessories'
                  | 'finance'
                  | 'money'
                  | 'price'
                  | 'price-warned'
                  | 'invoice'
                  | 'warranty'
                  | 'vehicle'
                  | 'vehicle-quality'
                  | 'recall'
                  | 'range-or-consumption'
                  | 'outside'
                  | 'brand'
                  | 'survey'
                  | 'personal'
                  | 'other'
                text?: string
              }[]
              scopeExplained?: boolean
              /** @enum {string} */
              cooperation?: 'willing' | 'reluctant'
              operatorVerdict?: {
                problem: boolean
                criteria?: (
                  | 'unresolved-situation'
                  | 'external-circumstance'
                  | 'lingering-discontent'
                  | 'low-marks'
                  | 'refusal'
                )[]
              }
              said?: {
                script?: string
                brandSurvey?: boolean
                prize?: boolean
              }
            }
            closing: {
              endedAt: string | null
              said?: {
                script?: string
                brandSurvey?: boolean
                prize?: boolean
              }
              recording?: string
              closedAt: string
              /** @enum {string} */
              by: 'caller' | 'sweep'
            } | null
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putCall: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
        /** @example call-1 */
        callId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "after-service",
         *       "outcome": "completed",
         *       "attempt": 1,
         *       "startedAt": "2026-11-20T09:58:12Z",
         *       "endedAt": "2026-11-20T10:02:40Z",
         *       "operator": "op-17",
         *       "recording": "rec-8842",
         *       "questionnaire": "seat-after-service@3",
         *       "customer": {
         *         "ref": "C-10442",
         *         "name": "Lucía Fernández",
         *         "phone": "+34600111222",
         *         "language": "es"
         *       },
         *       "visit": {
         *         "ref": "OR-55231",
         *         "date": "2026-11-17",
         *         "site": "avila",
         *         "adviser": "asesor-4",
         *         "vehicle": {
         *           "plate": "1234KLM",
         *           "model": "León"
         *         }
         *       },
         *       "answers": [
         *         {
         *           "question": "overall",
         *           "mark": 6,
         *           "comment": "Volvió el ruido al día siguiente"
         *         },
         *         {
         *           "question": "recommend",
         *           "mark": 9,
         *           "reserved": true
         *         },
         *         {
         *           "question": "price-warned",
         *           "choice": "no"
         *         },
         *         {
         *           "question": "waiting-time",
         *           "refused": true
         *         }
         *       ],
         *       "situations": [
         *         {
         *           "state": "unresolved",
         *           "topic": "repair-quality",
         *           "knownToDealer": false,
         *           "description": "Sigue el ruido en el eje delantero"
         *         }
         *       ],
         *       "motives": [
         *         {
         *           "topic": "repair-quality",
         *           "text": "El ruido sigue igual"
         *         }
         *       ],
         *       "scopeExplained": true,
         *       "cooperation": "willing",
         *       "operatorVerdict": {
         *         "problem": true,
         *         "criteria": [
         *           "unresolved-situation"
         *         ]
         *       },
         *       "said": {
         *         "script": "es-1",
         *         "brandSurvey": false,
         *         "prize": false
         *       }
         *     }
         */
        'application/json': {
          /** @enum {string} */
          kind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
          /** @enum {string} */
          outcome:
            | 'completed'
            | 'partial'
            | 'declined'
            | 'call-back'
            | 'unreachable'
            | 'voicemail'
            | 'wrong-number'
            | 'language-barrier'
          attempt?: number
          startedAt: string
          endedAt?: string
          callBackAt?: string
          operator: string
          recording?: string
          recheckOf?: string
          questionnaire: string
          customer: {
            ref: string
            name?: string
            phone?: string
            email?: string
            language?: string
          }
          visit: {
            ref: string
            date?: string
            site?: string
            adviser?: string
            vehicle?: {
              plate?: string
              model?: string
              vin?: string
            }
          }
          answers?: {
            question: string
            mark?: number
            reserved?: boolean
            choice?: string
            /** @constant */
            refused?: true
            comment?: string
          }[]
          situations?: {
            /** @enum {string} */
            state: 'unresolved' | 'resolved' | 'external'
            /** @enum {string} */
            topic?:
              | 'workshop'
              | 'repair-quality'
              | 'repeat-repair'
              | 'diagnosis'
              | 'parts'
              | 'cleanliness'
              | 'damage'
              | 'courtesy-car'
              | 'service'
              | 'treatment'
              | 'communication'
              | 'promise-kept'
              | 'appointment'
              | 'waiting-time'
              | 'opening-hours'
              | 'facilities'
              | 'delivery'
              | 'delivery-date'
              | 'vehicle-condition'
              | 'handover'
              | 'documents'
              | 'accessories'
              | 'finance'
              | 'money'
              | 'price'
              | 'price-warned'
              | 'invoice'
              | 'warranty'
              | 'vehicle'
              | 'vehicle-quality'
              | 'recall'
              | 'range-or-consumption'
              | 'outside'
              | 'brand'
              | 'survey'
              | 'personal'
              | 'other'
            knownToDealer?: boolean
            stillUpset?: boolean
            description?: string
          }[]
          motives?: {
            /** @enum {string} */
            topic?:
              | 'workshop'
              | 'repair-quality'
              | 'repeat-repair'
              | 'diagnosis'
              | 'parts'
              | 'cleanliness'
              | 'damage'
              | 'courtesy-car'
              | 'service'
              | 'treatment'
              | 'communication'
              | 'promise-kept'
              | 'appointment'
              | 'waiting-time'
              | 'opening-hours'
              | 'facilities'
              | 'delivery'
              | 'delivery-date'
              | 'vehicle-condition'
              | 'handover'
              | 'documents'
              | 'accessories'
              | 'finance'
              | 'money'
              | 'price'
              | 'price-warned'
              | 'invoice'
              | 'warranty'
              | 'vehicle'
              | 'vehicle-quality'
              | 'recall'
              | 'range-or-consumption'
              | 'outside'
              | 'brand'
              | 'survey'
              | 'personal'
              | 'other'
            text?: string
          }[]
          scopeExplained?: boolean
          /** @enum {string} */
          cooperation?: 'willing' | 'reluctant'
          operatorVerdict?: {
            problem: boolean
            criteria?: (
              | 'unresolved-situation'
              | 'external-circumstance'
              | 'lingering-discontent'
              | 'low-marks'
              | 'refusal'
            )[]
          }
          said?: {
            script?: string
            brandSurvey?: boolean
            prize?: boolean
          }
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            callId: string
            dealerId: string
            receivedAt: string
            classification: {
              problem: boolean
              criteria: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              main:
                | (
                    | 'unresolved-situation'
                    | 'external-circumstance'
                    | 'lingering-discontent'
                    | 'low-marks'
                    | 'refusal'
                  )
                | null
              derived: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              operator:
                | (
                    | 'unresolved-situation'
                    | 'external-circumstance'
                    | 'lingering-discontent'
                    | 'low-marks'
                    | 'refusal'
                  )[]
                | null
              /** @enum {string} */
              agreement: 'agrees' | 'operator-missed' | 'operator-added' | 'differs' | 'not-stated'
              evidence: {
                /** @enum {string} */
                criterion:
                  | 'unresolved-situation'
                  | 'external-circumstance'
                  | 'lingering-discontent'
                  | 'low-marks'
                  | 'refusal'
                pointer: string
                fact: string
              }[]
            }
            problem: {
              /** @enum {string} */
              status: 'open' | 'acknowledged' | 'in-progress' | 'resolved' | 'unresolved' | 'dismissed'
              acknowledgeBy: string
              resolveBy: string
            } | null
            script: {
              version: string
              language: string
              /** @enum {string} */
              class: 'no-problem' | 'problem' | 'not-reached' | 'declined'
              steps: {
                id: string
                text: string
              }[]
              brandSurvey: boolean
              prize: boolean
            }
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            callId: string
            dealerId: string
            receivedAt: string
            classification: {
              problem: boolean
              criteria: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              main:
                | (
                    | 'unresolved-situation'
                    | 'external-circumstance'
                    | 'lingering-discontent'
                    | 'low-marks'
                    | 'refusal'
                  )
                | null
              derived: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              operator:
                | (
                    | 'unresolved-situation'
                    | 'external-circumstance'
                    | 'lingering-discontent'
                    | 'low-marks'
                    | 'refusal'
                  )[]
                | null
              /** @enum {string} */
              agreement: 'agrees' | 'operator-missed' | 'operator-added' | 'differs' | 'not-stated'
              evidence: {
                /** @enum {string} */
                criterion:
                  | 'unresolved-situation'
                  | 'external-circumstance'
                  | 'lingering-discontent'
                  | 'low-marks'
                  | 'refusal'
                pointer: string
                fact: string
              }[]
            }
            problem: {
              /** @enum {string} */
              status: 'open' | 'acknowledged' | 'in-progress' | 'resolved' | 'unresolved' | 'dismissed'
              acknowledgeBy: string
              resolveBy: string
            } | null
            script: {
              version: string
              language: string
              /** @enum {string} */
              class: 'no-problem' | 'problem' | 'not-reached' | 'declined'
              steps: {
                id: string
                text: string
              }[]
              brandSurvey: boolean
              prize: boolean
            }
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-exists-with-other-content']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putClosing: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
        /** @example call-1 */
        callId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "endedAt": "2026-11-20T10:02:40Z",
         *       "said": {
         *         "script": "es-1",
         *         "brandSurvey": false
         *       }
         *     }
         */
        'application/json': {
          endedAt: string
          said?: {
            script?: string
            brandSurvey?: boolean
            prize?: boolean
          }
          recording?: string
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            callId: string
            dealerId: string
            closedAt: string
            endedAt: string
            said?: {
              script?: string
              brandSurvey?: boolean
              prize?: boolean
            }
            recording?: string
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            callId: string
            dealerId: string
            closedAt: string
            endedAt: string
            said?: {
              script?: string
              brandSurvey?: boolean
              prize?: boolean
            }
            recording?: string
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-ended_already-closed']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listCalls: {
    parameters: {
      query: {
        /** @example 2026-11 */
        month: string
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              callId: string
              receivedAt: string
              /** @enum {string} */
              kind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
              /** @enum {string} */
              outcome:
                | 'completed'
                | 'partial'
                | 'declined'
                | 'call-back'
                | 'unreachable'
                | 'voicemail'
                | 'wrong-number'
                | 'language-barrier'
              problem: boolean
            }[]
            next: string | null
          }
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putCalls: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content get the stored answer. */
        'Idempotency-Key'?: string
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "calls": [
         *         {
         *           "callId": "call-1",
         *           "kind": "after-service",
         *           "outcome": "completed",
         *           "attempt": 1,
         *           "startedAt": "2026-11-20T09:58:12Z",
         *           "endedAt": "2026-11-20T10:02:40Z",
         *           "operator": "op-17",
         *           "recording": "rec-8842",
         *           "questionnaire": "seat-after-service@3",
         *           "customer": {
         *             "ref": "C-10442",
         *             "name": "Lucía Fernández",
         *             "phone": "+34600111222",
         *             "language": "es"
         *           },
         *           "visit": {
         *             "ref": "OR-55231",
         *             "date": "2026-11-17",
         *             "site": "avila",
         *             "adviser": "asesor-4",
         *             "vehicle": {
         *               "plate": "1234KLM",
         *               "model": "León"
         *             }
         *           },
         *           "answers": [
         *             {
         *               "question": "overall",
         *               "mark": 6,
         *               "comment": "Volvió el ruido al día siguiente"
         *             },
         *             {
         *               "question": "recommend",
         *               "mark": 9,
         *               "reserved": true
         *             },
         *             {
         *               "question": "price-warned",
         *               "choice": "no"
         *             },
         *             {
         *               "question": "waiting-time",
         *               "refused": true
         *             }
         *           ],
         *           "situations": [
         *             {
         *               "state": "unresolved",
         *               "topic": "repair-quality",
         *               "knownToDealer": false,
         *               "description": "Sigue el ruido en el eje delantero"
         *             }
         *           ],
         *           "motives": [
         *             {
         *               "topic": "repair-quality",
         *               "text": "El ruido sigue igual"
         *             }
         *           ],
         *           "scopeExplained": true,
         *           "cooperation": "willing",
         *           "operatorVerdict": {
         *             "problem": true,
         *             "criteria": [
         *               "unresolved-situation"
         *             ]
         *           },
         *           "said": {
         *             "script": "es-1",
         *             "brandSurvey": false,
         *             "prize": false
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': {
          calls: {
            /** @enum {string} */
            kind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
            /** @enum {string} */
            outcome:
              | 'completed'
              | 'partial'
              | 'declined'
              | 'call-back'
              | 'unreachable'
              | 'voicemail'
              | 'wrong-number'
              | 'language-barrier'
            attempt?: number
            startedAt: string
            endedAt?: string
            callBackAt?: string
            operator: string
            recording?: string
            recheckOf?: string
            questionnaire: string
            customer: {
              ref: string
              name?: string
              phone?: string
              email?: string
              language?: string
            }
            visit: {
              ref: string
              date?: string
              site?: string
              adviser?: string
              vehicle?: {
                plate?: string
                model?: string
                vin?: string
              }
            }
            answers?: {
              question: string
              mark?: number
              reserved?: boolean
              choice?: string
              /** @constant */
              refused?: true
              comment?: string
            }[]
            situations?: {
              /** @enum {string} */
              state: 'unresolved' | 'resolved' | 'external'
              /** @enum {string} */
              topic?:
                | 'workshop'
                | 'repair-quality'
                | 'repeat-repair'
                | 'diagnosis'
                | 'parts'
                | 'cleanliness'
                | 'damage'
                | 'courtesy-car'
                | 'service'
                | 'treatment'
                | 'communication'
                | 'promise-kept'
                | 'appointment'
                | 'waiting-time'
                | 'opening-hours'
                | 'facilities'
                | 'delivery'
                | 'delivery-date'
                | 'vehicle-condition'
                | 'handover'
                | 'documents'
                | 'accessories'
                | 'finance'
                | 'money'
                | 'price'
                | 'price-warned'
                | 'invoice'
                | 'warranty'
                | 'vehicle'
                | 'vehicle-quality'
                | 'recall'
                | 'range-or-consumption'
                | 'outside'
                | 'brand'
                | 'survey'
                | 'personal'
                | 'other'
              knownToDealer?: boolean
              stillUpset?: boolean
              description?: string
            }[]
            motives?: {
              /** @enum {string} */
              topic?:
                | 'workshop'
                | 'repair-quality'
                | 'repeat-repair'
                | 'diagnosis'
                | 'parts'
                | 'cleanliness'
                | 'damage'
                | 'courtesy-car'
                | 'service'
                | 'treatment'
                | 'communication'
                | 'promise-kept'
                | 'appointment'
                | 'waiting-time'
                | 'opening-hours'
                | 'facilities'
                | 'delivery'
                | 'delivery-date'
                | 'vehicle-condition'
                | 'handover'
                | 'documents'
                | 'accessories'
                | 'finance'
                | 'money'
                | 'price'
                | 'price-warned'
                | 'invoice'
                | 'warranty'
                | 'vehicle'
                | 'vehicle-quality'
                | 'recall'
                | 'range-or-consumption'
                | 'outside'
                | 'brand'
                | 'survey'
                | 'personal'
                | 'other'
              text?: string
            }[]
            scopeExplained?: boolean
            /** @enum {string} */
            cooperation?: 'willing' | 'reluctant'
            operatorVerdict?: {
              problem: boolean
              criteria?: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
            }
            said?: {
              script?: string
              brandSurvey?: boolean
              prize?: boolean
            }
            callId: string
          }[]
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              callId: string | null
              status: number
              body: unknown
            }[]
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getContactPermission: {
    parameters: {
      query: {
        /** @example after-service */
        kind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
        visit?: string
      }
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            allowed: boolean
            reasons: ('objection' | 'restriction' | 'rest-period' | 'outside-call-hours')[]
            until: string | null
            openProblems: string[]
            mentionSurvey: boolean
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listProblems: {
    parameters: {
      query?: {
        status?: 'open' | 'closed' | 'all'
        criterion?:
          'unresolved-situation' | 'external-circumstance' | 'lingering-discontent' | 'low-marks' | 'refusal'
        topic?:
          | 'workshop'
          | 'repair-quality'
          | 'repeat-repair'
          | 'diagnosis'
          | 'parts'
          | 'cleanliness'
          | 'damage'
          | 'courtesy-car'
          | 'service'
          | 'treatment'
          | 'communication'
          | 'promise-kept'
          | 'appointment'
          | 'waiting-time'
          | 'opening-hours'
          | 'facilities'
          | 'delivery'
          | 'delivery-date'
          | 'vehicle-condition'
          | 'handover'
          | 'documents'
          | 'accessories'
          | 'finance'
          | 'money'
          | 'price'
          | 'price-warned'
          | 'invoice'
          | 'warranty'
          | 'vehicle'
          | 'vehicle-quality'
          | 'recall'
          | 'range-or-consumption'
          | 'outside'
          | 'brand'
          | 'survey'
          | 'personal'
          | 'other'
        kind?: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
        from?: string
        to?: string
        adviser?: string
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              callId: string
              dealerId: string
              /** @enum {string} */
              kind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
              /** @enum {string} */
              status: 'open' | 'acknowledged' | 'in-progress' | 'resolved' | 'unresolved' | 'dismissed'
              criteria: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              /** @enum {string} */
              main:
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              openedAt: string
              acknowledgeBy: string
              resolveBy: string
              overdue: boolean
              assignee: string | null
              customer: unknown
              visit: unknown
              reasons: string[]
              alert: {
                /** @enum {string} */
                state: 'queued' | 'sent' | 'uncertain' | 'delivered' | 'bounced' | 'failed'
                at: string | null
                latencyMs: number | null
              }
            }[]
            next: string | null
          }
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getProblem: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
        /** @example call-1 */
        callId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            callId: string
            dealerId: string
            /** @enum {string} */
            kind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
            /** @enum {string} */
            status: 'open' | 'acknowledged' | 'in-progress' | 'resolved' | 'unresolved' | 'dismissed'
            criteria: (
              | 'unresolved-situation'
              | 'external-circumstance'
              | 'lingering-discontent'
              | 'low-marks'
              | 'refusal'
            )[]
            /** @enum {string} */
            main:
              | 'unresolved-situation'
              | 'external-circumstance'
              | 'lingering-discontent'
              | 'low-marks'
              | 'refusal'
            openedAt: string
            acknowledgeBy: string
            resolveBy: string
            overdue: boolean
            assignee: string | null
            customer: unknown
            visit: unknown
            reasons: string[]
            alert: {
              /** @enum {string} */
              state: 'queued' | 'sent' | 'uncertain' | 'delivered' | 'bounced' | 'failed'
              at: string | null
              latencyMs: number | null
            }
            zone: string
            content: {
              /** @enum {string} */
              kind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck'
              /** @enum {string} */
              outcome:
                | 'completed'
                | 'partial'
                | 'declined'
                | 'call-back'
                | 'unreachable'
                | 'voicemail'
                | 'wrong-number'
                | 'language-barrier'
              attempt?: number
              startedAt: string
              endedAt?: string
              callBackAt?: string
              operator: string
              recording?: string
              recheckOf?: string
              questionnaire: string
              customer: {
                ref: string
                name?: string
                phone?: string
                email?: string
                language?: string
              }
              visit: {
                ref: string
                date?: string
                site?: string
                adviser?: string
                vehicle?: {
                  plate?: string
                  model?: string
                  vin?: string
                }
              }
              answers?: {
                question: string
                mark?: number
                reserved?: boolean
                choice?: string
                /** @constant */
                refused?: true
                comment?: string
              }[]
              situations?: {
                /** @enum {string} */
                state: 'unresolved' | 'resolved' | 'external'
                /** @enum {string} */
                topic?:
                  | 'workshop'
                  | 'repair-quality'
                  | 'repeat-repair'
                  | 'diagnosis'
                  | 'parts'
                  | 'cleanliness'
                  | 'damage'
                  | 'courtesy-car'
                  | 'service'
                  | 'treatment'
                  | 'communication'
                  | 'promise-kept'
                  | 'appointment'
                  | 'waiting-time'
                  | 'opening-hours'
                  | 'facilities'
                  | 'delivery'
                  | 'delivery-date'
                  | 'vehicle-condition'
                  | 'handover'
                  | 'documents'
                  | 'accessories'
                  | 'finance'
                  | 'money'
                  | 'price'
                  | 'price-warned'
                  | 'invoice'
                  | 'warranty'
                  | 'vehicle'
                  | 'vehicle-quality'
                  | 'recall'
                  | 'range-or-consumption'
                  | 'outside'
                  | 'brand'
                  | 'survey'
                  | 'personal'
                  | 'other'
                knownToDealer?: boolean
                stillUpset?: boolean
                description?: string
              }[]
              motives?: {
                /** @enum {string} */
                topic?:
                  | 'workshop'
                  | 'repair-quality'
                  | 'repeat-repair'
                  | 'diagnosis'
                  | 'parts'
                  | 'cleanliness'
                  | 'damage'
                  | 'courtesy-car'
                  | 'service'
                  | 'treatment'
                  | 'communication'
                  | 'promise-kept'
                  | 'appointment'
                  | 'waiting-time'
                  | 'opening-hours'
                  | 'facilities'
                  | 'delivery'
                  | 'delivery-date'
                  | 'vehicle-condition'
                  | 'handover'
                  | 'documents'
                  | 'accessories'
                  | 'finance'
                  | 'money'
                  | 'price'
                  | 'price-warned'
                  | 'invoice'
                  | 'warranty'
                  | 'vehicle'
                  | 'vehicle-quality'
                  | 'recall'
                  | 'range-or-consumption'
                  | 'outside'
                  | 'brand'
                  | 'survey'
                  | 'personal'
                  | 'other'
                text?: string
              }[]
              scopeExplained?: boolean
              /** @enum {string} */
              cooperation?: 'willing' | 'reluctant'
              operatorVerdict?: {
                problem: boolean
                criteria?: (
                  | 'unresolved-situation'
                  | 'external-circumstance'
                  | 'lingering-discontent'
                  | 'low-marks'
                  | 'refusal'
                )[]
              }
              said?: {
                script?: string
                brandSurvey?: boolean
                prize?: boolean
              }
            }
            classification: {
              problem: boolean
              criteria: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              main:
                | (
                    | 'unresolved-situation'
                    | 'external-circumstance'
                    | 'lingering-discontent'
                    | 'low-marks'
                    | 'refusal'
                  )
                | null
              derived: (
                | 'unresolved-situation'
                | 'external-circumstance'
                | 'lingering-discontent'
                | 'low-marks'
                | 'refusal'
              )[]
              operator:
                | (
                    | 'unresolved-situation'
                    | 'external-circumstance'
                    | 'lingering-discontent'
                    | 'low-marks'
                    | 'refusal'
                  )[]
                | null
              /** @enum {string} */
              agreement: 'agrees' | 'operator-missed' | 'operator-added' | 'differs' | 'not-stated'
              evidence: {
                /** @enum {string} */
                criterion:
                  | 'unresolved-situation'
                  | 'external-circumstance'
                  | 'lingering-discontent'
                  | 'low-marks'
                  | 'refusal'
                pointer: string
                fact: string
              }[]
            }
            timeline: {
              at: string
              who: string
              what: string
              detail?: unknown
            }[]
            mails: {
              notice: string
              to: string
              state: string
              at: string
              messageId: string | null
              latencyMs: number | null
              uncertain: number
            }[]
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  takeStep: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The ETag last seen. Replacing needs it; making, or putting the same content again, does not.
         * @example "1"
         */
        'If-Match': string
        /** @description Makes the request repeatable for 24 hours: the same key and content get the stored answer. */
        'Idempotency-Key'?: string
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
        /** @example call-1 */
        callId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "step": "acknowledge"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          step:
            | 'acknowledge'
            | 'assign'
            | 'contact-attempt'
            | 'analysis'
            | 'decision'
            | 'note'
            | 'resolve'
            | 'close-unresolved'
            | 'reopen'
          note?: string
          assignee?: string
          outcome?: string
          rootCause?: string
          decision?: string
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            callId: string
            /** @enum {string} */
            status: 'open' | 'acknowledged' | 'in-progress' | 'resolved' | 'unresolved' | 'dismissed'
            revision: number
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_illegal-step']
      412: components['responses']['412_stale-version']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      428: components['responses']['428_if-match-missing']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getBrand: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example seat */
        brandId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            /** @enum {string} */
            rewardRule: 'none' | 'for-answering' | 'for-top-marks'
            /** @default 9 */
            topMark: number
            /** @default 10 */
            surveyExpectedAfterDays: number
            /** @default 0 */
            restPeriodDays: number
            /** @default 4 */
            acknowledgeWithinHours: number
            /** @default 16 */
            resolveWithinHours: number
            brandId: string
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putBrand: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag last seen. Replacing needs it; making, or putting the same content again, does not. */
        'If-Match'?: string
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example seat */
        brandId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "SEAT",
         *       "rewardRule": "for-top-marks",
         *       "topMark": 9,
         *       "surveyExpectedAfterDays": 10,
         *       "restPeriodDays": 180,
         *       "acknowledgeWithinHours": 4,
         *       "resolveWithinHours": 16
         *     }
         */
        'application/json': {
          name: string
          /** @enum {string} */
          rewardRule: 'none' | 'for-answering' | 'for-top-marks'
          /** @default 9 */
          topMark?: number
          /** @default 10 */
          surveyExpectedAfterDays?: number
          /** @default 0 */
          restPeriodDays?: number
          /** @default 4 */
          acknowledgeWithinHours?: number
          /** @default 16 */
          resolveWithinHours?: number
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            /** @enum {string} */
            rewardRule: 'none' | 'for-answering' | 'for-top-marks'
            /** @default 9 */
            topMark: number
            /** @default 10 */
            surveyExpectedAfterDays: number
            /** @default 0 */
            restPeriodDays: number
            /** @default 4 */
            acknowledgeWithinHours: number
            /** @default 16 */
            resolveWithinHours: number
            brandId: string
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            /** @enum {string} */
            rewardRule: 'none' | 'for-answering' | 'for-top-marks'
            /** @default 9 */
            topMark: number
            /** @default 10 */
            surveyExpectedAfterDays: number
            /** @default 0 */
            restPeriodDays: number
            /** @default 4 */
            acknowledgeWithinHours: number
            /** @default 16 */
            resolveWithinHours: number
            brandId: string
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      412: components['responses']['412_stale-version']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      428: components['responses']['428_if-match-missing']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getQuestionnaire: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example seat-after-service */
        questionnaireId: string
        /** @example 3 */
        version: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            questionnaireId: string
            version: number
            brand: string
            kinds: ('after-service' | 'delivery-new' | 'delivery-used' | 'recheck')[]
            questions: {
              id: string
              text: {
                es: string
                en?: string
              }
              scale?: {
                min: number
                max: number
              }
              cutOff?: number
              choices?: {
                id: string
                text?: {
                  es: string
                  en?: string
                }
                low?: boolean
                right?: boolean
              }[]
              brandSurveyQuestion?: string
            }[]
          } & {
            [key: string]: unknown
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putQuestionnaire: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example seat-after-service */
        questionnaireId: string
        /** @example 3 */
        version: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "brand": "seat",
         *       "kinds": [
         *         "after-service"
         *       ],
         *       "questions": [
         *         {
         *           "id": "overall",
         *           "text": {
         *             "es": "¿Qué nota pone a la visita en conjunto?",
         *             "en": "How do you rate the visit as a whole?"
         *           },
         *           "scale": {
         *             "min": 0,
         *             "max": 10
         *           },
         *           "cutOff": 8,
         *           "brandSurveyQuestion": "Q1"
         *         },
         *         {
         *           "id": "recommend",
         *           "text": {
         *             "es": "¿Nos recomendaría a un familiar?",
         *             "en": "Would you recommend us to your family?"
         *           },
         *           "scale": {
         *             "min": 0,
         *             "max": 10
         *           },
         *           "brandSurveyQuestion": "Q7"
         *         },
         *         {
         *           "id": "waiting-time",
         *           "text": {
         *             "es": "¿Y el tiempo de espera?"
         *           },
         *           "scale": {
         *             "min": 1,
         *             "max": 5
         *           },
         *           "cutOff": 4
         *         },
         *         {
         *           "id": "price-warned",
         *           "text": {
         *             "es": "¿Le avisaron del precio?"
         *           },
         *           "choices": [
         *             {
         *               "id": "yes"
         *             },
         *             {
         *               "id": "no",
         *               "low": true
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': {
          brand: string
          kinds: ('after-service' | 'delivery-new' | 'delivery-used' | 'recheck')[]
          questions: {
            id: string
            text: {
              es: string
              en?: string
            }
            scale?: {
              min: number
              max: number
            }
            cutOff?: number
            choices?: {
              id: string
              text?: {
                es: string
                en?: string
              }
              low?: boolean
              right?: boolean
            }[]
            brandSurveyQuestion?: string
          }[]
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            questionnaireId: string
            version: number
            brand: string
            kinds: ('after-service' | 'delivery-new' | 'delivery-used' | 'recheck')[]
            questions: {
              id: string
              text: {
                es: string
                en?: string
              }
              scale?: {
                min: number
                max: number
              }
              cutOff?: number
              choices?: {
                id: string
                text?: {
                  es: string
                  en?: string
                }
                low?: boolean
                right?: boolean
              }[]
              brandSurveyQuestion?: string
            }[]
          } & {
            [key: string]: unknown
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            questionnaireId: string
            version: number
            brand: string
            kinds: ('after-service' | 'delivery-new' | 'delivery-used' | 'recheck')[]
            questions: {
              id: string
              text: {
                es: string
                en?: string
              }
              scale?: {
                min: number
                max: number
              }
              cutOff?: number
              choices?: {
                id: string
                text?: {
                  es: string
                  en?: string
                }
                low?: boolean
                right?: boolean
              }[]
              brandSurveyQuestion?: string
            }[]
          } & {
            [key: string]: unknown
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      409: components['responses']['409_version-exists']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getDealer: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            brands: string[]
            /** @default es */
            language: string
            /** @default Europe/Madrid */
            zone: string
            /** @default false */
            rewardsLoyalty: boolean
            workingHours?: {
              mon?: [string, string][]
              tue?: [string, string][]
              wed?: [string, string][]
              thu?: [string, string][]
              fri?: [string, string][]
              sat?: [string, string][]
              sun?: [string, string][]
            }
            /** @default [] */
            holidays: string[]
            acknowledgeWithinHours?: number
            resolveWithinHours?: number
            alertRecipients: {
              email: string
              name?: string
              kinds: ('after-service' | 'delivery-new' | 'delivery-used' | 'recheck')[]
              level: number
            }[]
            dealerId: string
            group?: {
              groupId: string
              active: boolean
            }
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putDealer: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag last seen. Replacing needs it; making, or putting the same content again, does not. */
        'If-Match'?: string
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example talleres-gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Talleres Gredos",
         *       "brands": [
         *         "seat"
         *       ],
         *       "language": "es",
         *       "zone": "Europe/Madrid",
         *       "rewardsLoyalty": true,
         *       "workingHours": {
         *         "mon": [
         *           [
         *             "09:00",
         *             "14:00"
         *           ],
         *           [
         *             "16:00",
         *             "19:30"
         *           ]
         *         ],
         *         "sat": [
         *           [
         *             "09:00",
         *             "13:30"
         *           ]
         *         ]
         *       },
         *       "holidays": [
         *         "2026-12-25"
         *       ],
         *       "alertRecipients": [
         *         {
         *           "email": "posventa@example.com",
         *           "name": "Jefatura de posventa",
         *           "kinds": [
         *             "after-service",
         *             "recheck"
         *           ],
         *           "level": 1
         *         },
         *         {
         *           "email": "gerencia@example.com",
         *           "kinds": [
         *             "after-service",
         *             "delivery-new",
         *             "delivery-used",
         *             "recheck"
         *           ],
         *           "level": 2
         *         }
         *       ]
         *     }
         */
        'application/json': {
          name: string
          brands: string[]
          /** @default es */
          language?: string
          /** @default Europe/Madrid */
          zone?: string
          /** @default false */
          rewardsLoyalty?: boolean
          workingHours?: {
            mon?: [string, string][]
            tue?: [string, string][]
            wed?: [string, string][]
            thu?: [string, string][]
            fri?: [string, string][]
            sat?: [string, string][]
            sun?: [string, string][]
          }
          /** @default [] */
          holidays?: string[]
          acknowledgeWithinHours?: number
          resolveWithinHours?: number
          alertRecipients: {
            email: string
            name?: string
            kinds: ('after-service' | 'delivery-new' | 'delivery-used' | 'recheck')[]
            level: number
          }[]
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            brands: string[]
            /** @default es */
            language: string
            /** @default Europe/Madrid */
            zone: string
            /** @default false */
            rewardsLoyalty: boolean
            workingHours?: {
              mon?: [string, string][]
              tue?: [string, string][]
              wed?: [string, string][]
              thu?: [string, string][]
              fri?: [string, string][]
              sat?: [string, string][]
              sun?: [string, string][]
            }
            /** @default [] */
            holidays: string[]
            acknowledgeWithinHours?: number
            resolveWithinHours?: number
            alertRecipients: {
              email: string
              name?: string
              kinds: ('after-service' | 'delivery-new' | 'delivery-used' | 'recheck')[]
              level: number
            }[]
            dealerId: string
            group?: {
              groupId: string
              active: boolean
            }
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            brands: string[]
            /** @default es */
            language: string
            /** @default Europe/Madrid */
            zone: string
            /** @default false */
            rewardsLoyalty: boolean
            workingHours?: {
              mon?: [string, string][]
              tue?: [string, string][]
              wed?: [string, string][]
              thu?: [string, string][]
              fri?: [string, string][]
              sat?: [string, string][]
              sun?: [string, string][]
            }
            /** @default [] */
            holidays: string[]
            acknowledgeWithinHours?: number
            resolveWithinHours?: number
            alertRecipients: {
              email: string
              name?: string
              kinds: ('after-service' | 'delivery-new' | 'delivery-used' | 'recheck')[]
              level: number
            }[]
            dealerId: string
            group?: {
              groupId: string
              active: boolean
            }
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      412: components['responses']['412_stale-version']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      428: components['responses']['428_if-match-missing']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getGroup: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            monthlyDiscount: {
              amount: string
              currency: string
            }
            groupId: string
            /** @enum {string} */
            state: 'forming' | 'active'
            firstMonth: string
            participants: {
              participationNumber: number
              dealerId: string
              name: string
              joinedAt: string
            }[]
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putGroup: {
    parameters: {
      query?: never
      header?: {
        /** @description The ETag last seen. Replacing needs it; making, or putting the same content again, does not. */
        'If-Match'?: string
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Grupo Centro",
         *       "monthlyDiscount": {
         *         "amount": "300.00",
         *         "currency": "EUR"
         *       }
         *     }
         */
        'application/json': {
          name: string
          monthlyDiscount: {
            amount: string
            currency: string
          }
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            monthlyDiscount: {
              amount: string
              currency: string
            }
            groupId: string
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            name: string
            monthlyDiscount: {
              amount: string
              currency: string
            }
            groupId: string
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      412: components['responses']['412_stale-version']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      428: components['responses']['428_if-match-missing']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putParticipant: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
        /** @example talleres-gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            groupId: string
            dealerId: string
            participationNumber: number
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            groupId: string
            dealerId: string
            participationNumber: number
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-in-a-group_group-full_no-number-until']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  deleteParticipant: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
        /** @example talleres-gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done */
      204: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content?: never
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listDraws: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            items: {
              chain: string
              discount: {
                amount: string
                currency: string
              }
              group: string
              month: string
              participants: number[]
              previous: string
              /** @enum {string} */
              reason?: 'fewer-than-5' | 'late' | 'missed'
              roster: string
              round: number
              /** @constant */
              rule: 'fidelizacion/draw/v1'
              commitment: string
              signature?: string
              winner?: number
              /** @enum {string} */
              state: 'sealed' | 'not-held' | 'decided'
              sealedAt: string
              decidedAt?: string
              application?: {
                reference: string
                appliedAt: string
                recordedAt: string
              }
              passOn?: {
                customerRef: string
                note?: string
                /** @enum {string} */
                eligible: 'yes' | 'no' | 'unknown'
                recordedAt: string
              }
              mails?: {
                kind: string
                number: number
                state: string
                at: string
              }[]
            }[]
            next: string | null
          }
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getDraw: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
        /** @example 2026-11 */
        month: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            chain: string
            discount: {
              amount: string
              currency: string
            }
            group: string
            month: string
            participants: number[]
            previous: string
            /** @enum {string} */
            reason?: 'fewer-than-5' | 'late' | 'missed'
            roster: string
            round: number
            /** @constant */
            rule: 'fidelizacion/draw/v1'
            commitment: string
            signature?: string
            winner?: number
            /** @enum {string} */
            state: 'sealed' | 'not-held' | 'decided'
            sealedAt: string
            decidedAt?: string
            application?: {
              reference: string
              appliedAt: string
              recordedAt: string
            }
            passOn?: {
              customerRef: string
              note?: string
              /** @enum {string} */
              eligible: 'yes' | 'no' | 'unknown'
              recordedAt: string
            }
            mails?: {
              kind: string
              number: number
              state: string
              at: string
            }[]
            holders: [number, string][]
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getStatement: {
    parameters: {
      query: {
        /** @example 2026 */
        year: string
      }
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            groupId: string
            name: string
            year: string
            draws: {
              month: string
              /** @enum {string} */
              state: 'sealed' | 'not-held' | 'decided'
              reason?: string
              participants: number
              discount: {
                amount: string
                currency: string
              }
              winner?: number
              dealerId?: string
              decidedAt?: string
              application?: {
                reference: string
                appliedAt: string
                recordedAt: string
              }
            }[]
            decided: number
            undecided: number
            notHeld: number
            totals: {
              currency: string
              won: string
              applied: string
            }[]
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  applyDiscount: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content get the stored answer. */
        'Idempotency-Key'?: string
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
        /** @example 2026-11 */
        month: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reference": "AB-2026-0117",
         *       "appliedAt": "2026-12-03T09:30:00Z"
         *     }
         */
        'application/json': {
          reference: string
          appliedAt: string
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            groupId: string
            month: string
            dealerId: string
            reference: string
            appliedAt: string
            recordedAt: string
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            groupId: string
            month: string
            dealerId: string
            reference: string
            appliedAt: string
            recordedAt: string
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_not-decided_already-applied']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  passOn: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content get the stored answer. */
        'Idempotency-Key'?: string
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example castilla */
        groupId: string
        /** @example 2026-11 */
        month: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerRef": "C-10442",
         *       "note": "Entregado en la revisión de diciembre"
         *     }
         */
        'application/json': {
          customerRef: string
          note?: string
        }
      }
    }
    responses: {
      /** @description Done, or done before */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            groupId: string
            month: string
            dealerId: string
            customerRef: string
            note?: string
            /** @enum {string} */
            eligible: 'yes' | 'no' | 'unknown'
            recordedAt: string
          }
        }
      }
      /** @description Made */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            groupId: string
            month: string
            dealerId: string
            customerRef: string
            note?: string
            /** @enum {string} */
            eligible: 'yes' | 'no' | 'unknown'
            recordedAt: string
          }
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_not-decided_already-passed-on']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getDrawMonth: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 2026-11 */
        month: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            month: string
            /** @enum {string} */
            state: 'sealing' | 'sealed' | 'decided'
            chain: string
            round: number
            drawTime: string
            sealingSince: string
            digest?: string
            digestAt?: string
            groups?: number
            signature?: string
            decidedAt?: string
            refused?: number
            notSealed: {
              count: number
              groupIds: string[]
            }
            draws: {
              sealed: number
              decided: number
              notHeld: {
                [key: string]: number
              }
              whole: boolean
            }
            undecided: string[]
            mails: {
              sealed: {
                /** @enum {string} */
                state: 'waiting' | 'done'
                told: number
                untold: number
              }
              all: {
                /** @enum {string} */
                state: 'waiting' | 'done'
                told: number
                untold: number
              }
            }
          }
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getCommitments: {
    parameters: {
      query?: {
        cursor?: string
        group?: string
      }
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 2026-11 */
        month: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            month: string
            chain: string
            round: number
            drawTime: string
            digest: string
            groups: number
            items: {
              group: string
              commitment: string
            }[]
            next: string | null
          }
        }
      }
      400: components['responses']['400_bad-cursor']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getOpenApi: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': unknown
        }
      }
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getDocs: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getDrawGuide: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getDrawChecker: {
    parameters: {
      query?: never
      header?: {
        /** @description Echoed in the answer, and in our log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Found */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/x-python; charset=utf-8': unknown
        }
      }
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
}
