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
     * @description Audience: machine. Scope: `calls/write`.
     */
    post: operations['assess']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/questionnaires/{questionnaireId}/versions/{version}/trials': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * How a call with these answers would be classified, and what the operator would say; stores nothing
     * @description Audience: staff. Scope: `directory/read`.
     */
    post: operations['tryQuestionnaire']
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
     * A call; to specialists only once its reviews are final
     * @description Audience: machine, dealer, staff, specialist. Scope: `calls/read`.
     */
    get: operations['getCall']
    /**
     * Take a call in
     * @description Audience: machine. Scope: `calls/write`.
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
     * @description Audience: machine. Scope: `calls/write`.
     */
    put: operations['putClosing']
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
     * @description Audience: machine. Scope: `calls/write`.
     */
    post: operations['putCalls']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/contact-permissions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Whether this customer may be called now, why not and until when, and what may be mentioned; changes nothing
     * @description Audience: machine. Scope: `calls/read`.
     */
    post: operations['askContactPermission']
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
     * Use `POST .../contact-permissions`: this knows the rest period alone, and goes with the next release
     * @deprecated
     * @description Audience: machine. Scope: `calls/read`.
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
  '/v1/dealers/{dealerId}/calls/{callId}/amendments/{amendmentId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Correct a call: each field given replaces that field, but what the person had rectified stays (`kept`); nothing stored is overwritten
     * @description Audience: machine. Scope: `calls/write`.
     */
    put: operations['putAmendment']
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
     * The calls received in a month, newest first, with their answers
     * @description Audience: machine, dealer, staff. Scope: `calls/read`.
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
  '/v1/follow-ups': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The follow-ups of all dealers: whom to call again, by the day the brand survey is expected; those that are done or withdrawn by when they ended, the latest first
     * @description Audience: machine, staff. Scope: `calls/read`.
     */
    get: operations['listFollowUps']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/follow-ups': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The dealer's follow-ups, by the day the brand survey is expected; those that are done or withdrawn by when they ended, the latest first
     * @description Audience: machine, dealer, staff. Scope: `calls/read`.
     */
    get: operations['listDealerFollowUps']
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
     * The dealer's problem file, newest first or by deadline; `wait` asks the dealer not to ring while the customer is on the line
     * @description Audience: dealer, staff. Scope: `problems/read`.
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
  '/v1/dealers/{dealerId}/problem-searches': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * The newest 50 problems, open and closed, about a visit or of a customer; a `POST`, so that no customer's reference is in an address, and changes nothing
     * @description Audience: dealer, staff. Scope: `problems/read`.
     */
    post: operations['searchProblems']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/problems': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The open problems of all dealers that have not left, by the deadline that applies
     * @description Audience: staff. Scope: `problems/read`.
     */
    get: operations['listAllProblems']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/problems/pulse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A number that is another one whenever the dealer's calls, problems, mails or settings have changed, for pages that follow them live
     * @description Audience: dealer, staff. Scope: `problems/read`.
     */
    get: operations['getPulse']
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
     * One problem with its mails and the newest 50 events of its timeline; to specialists only once its reviews are final
     * @description Audience: dealer, staff, specialist. Scope: `problems/read`.
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
  '/v1/dealers/{dealerId}/problems/{callId}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A problem's timeline, newest first
     * @description Audience: dealer, staff, specialist. Scope: `problems/read`.
     */
    get: operations['listTimeline']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/case-views': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Who of Asortis's people looked at which of the dealer's customers in the last year, the latest day first; for the dealer's managers and staff
     * @description Audience: dealer, staff. Scope: `problems/read`.
     */
    get: operations['listCaseViews']
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
     * @description Audience: dealer. Scope: `problems/write`.
     */
    post: operations['takeStep']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/problem-exports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Start making a file of the problems that the list would show with these filters, for download within a day
     * @description Audience: dealer, staff. Scope: `problems/read`.
     */
    post: operations['startProblemExport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/problem-exports/{exportId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How far a file of problems is; once it is ready, an address to download it from within five minutes
     * @description Audience: dealer, staff. Scope: `problems/read`.
     */
    get: operations['getProblemExport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/acknowledgements/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The page behind an alert's link, where its recipient says who looks after the problem
     * @description Public: no token needed.
     */
    get: operations['showAcknowledgement']
    put?: never
    /**
     * Acknowledge a problem by its alert's link, in the name of whoever looks after it
     * @description Public: no token needed.
     */
    post: operations['acknowledge']
    delete?: never
    options?: never
    /**
     * The same without a body, for mail scanners; changes nothing, like the page itself
     * @description Public: no token needed.
     */
    head: operations['checkAcknowledgement']
    patch?: never
    trace?: never
  }
  '/v1/mail-subscriptions/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The page behind the link in a digest or a monthly report, with a form that ends it; changes nothing
     * @description Public: no token needed.
     */
    get: operations['showMailSubscription']
    put?: never
    /**
     * End a digest or a monthly report for its recipient, by the page's form or by a mail client's one click (RFC 8058): a digest's address is taken off the dealer's `digestRecipients`; of the report it is kept that it wants no more, until it is sent with `again=yes`. The page's own form, `form=yes`, ends nothing without its tick, `sure=yes`, because mail scanners submit forms as they find them; any other body is ignored. Alerts are not affected
     * @description Public: no token needed.
     */
    post: operations['endMailSubscription']
    delete?: never
    options?: never
    /**
     * The same without a body, for mail scanners; changes nothing, like the page itself
     * @description Public: no token needed.
     */
    head: operations['checkMailSubscription']
    patch?: never
    trace?: never
  }
  '/v1/reviews': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Reviews to be had, in the order in which they are due (give or take an hour), or one’s own; nothing tells a problem from another call
     * @description Audience: specialist. Scope: `reviews/write`.
     */
    get: operations['listReviews']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{reviewId}/claim': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Have a review for oneself for 15 minutes, or 15 more; a claim ends by itself. Two days after a verdict without an action anybody may have that
     * @description Audience: specialist. Scope: `reviews/write`.
     */
    post: operations['claimReview']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{reviewId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The facts of a call that one has claimed and, once the verdict is given, what operator and facts had said
     * @description Audience: specialist. Scope: `reviews/write`.
     */
    get: operations['getReview']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{reviewId}/verdict': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Give the blind verdict, which nothing changes afterwards; the response shows what operator and facts had said
     * @description Audience: specialist. Scope: `reviews/write`.
     */
    post: operations['giveVerdict']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/reviews/{reviewId}/action': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Decide what becomes of the case: leave it (`confirm`), name its criteria (`reclassify`, which makes a problem of a call that was none) or close it (`dismiss`)
     * @description Audience: specialist. Scope: `reviews/write`.
     */
    post: operations['takeReviewAction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/agreement': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How operators’ verdicts agree with specialists’, of a range of months (by default the last twelve), weighted by how calls were drawn; specialists get the months whose reviews are over, and of specialists only themselves
     * @description Audience: staff, specialist. Scope: `directory/read`.
     */
    get: operations['getAgreement']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/coaching': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Calls to coach each operator with, chosen by what went wrong: of every lesson the latest five; specialists get the months whose reviews are over
     * @description Audience: staff, specialist. Scope: `directory/read`.
     */
    get: operations['getCoaching']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/said-wrongly': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Calls of a month in which survey or prize were mentioned where they should not have been, and those of which it is not known; a page may have fewer than `limit` and not be the last
     * @description Audience: staff. Scope: `calls/read`.
     */
    get: operations['listSaidWrongly']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/review-queues': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How many reviews of each kind are waiting, and since when
     * @description Audience: staff. Scope: `directory/read`.
     */
    get: operations['getReviewQueues']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/supervision-settings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * With which probability calls are drawn for review
     * @description Audience: staff. Scope: `directory/read`.
     */
    get: operations['getSupervisionSettings']
    /**
     * Change with which probability calls are drawn, from the next call on
     * @description Audience: staff. Scope: `directory/write`.
     */
    put: operations['putSupervisionSettings']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/samples/{month}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What the sample decided about each of a dealer’s calls of a month, to be recomputed with the month’s key; empty until that is published
     * @description Audience: dealer, staff. Scope: `calls/read`.
     */
    get: operations['listSampledCalls']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/samples/{month}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A month of the sample: the commitment to its key before it begins, the probabilities, and the key once the month’s reviews are done, ten days after its end at the latest; public
     * @description Public: no token needed.
     */
    get: operations['getSample']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/statistics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A dealer's figures by month of receipt, at most 24 months (the last twelve by default), as of up to half an hour ago
     * @description Audience: dealer, staff. Scope: `problems/read`.
     */
    get: operations['getStatistics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/statistics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * All dealers together, by month; for a single month (`from` and `to` the same), also each dealer beside the limits of a funnel plot
     * @description Audience: staff. Scope: `problems/read`.
     */
    get: operations['getOverview']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/survey-responses/{responseId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A survey response, and what became of it
     * @description Audience: dealer, staff. Scope: `surveys/read`.
     */
    get: operations['getSurveyResponse']
    /**
     * Take one response to a brand's survey, a fact like a call
     * @description Audience: machine, staff. Scope: `surveys/write`.
     */
    put: operations['putSurveyResponse']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/survey-responses/{responseId}/match': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Settle with which call a response is matched, or null for none; recorded with who did it. A dealer's people do so where there is doubt, and not against what the response names
     * @description Audience: dealer, staff. Scope: `surveys/write`.
     */
    post: operations['settleSurveyMatch']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/survey-responses/{responseId}/versions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Accept other content of a response as its next version, when the brand has corrected its survey: what is compared and who is eligible follow it
     * @description Audience: staff. Scope: `surveys/write`.
     */
    post: operations['acceptSurveyResponseVersion']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/survey-responses/{responseId}/withdrawal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Withdraw a response that is another dealer's, was a test, or that the brand has taken back: its id is 410 at this dealer until that is taken back, and free for the dealer whose it is; recorded with who did it. Also of a customer who objects; of one who has the use of their data restricted only where the dealer has Asortis look after its customers' rights, and on a `ground`
     * @description Audience: staff. Scope: `surveys/write`.
     */
    post: operations['withdrawSurveyResponse']
    /**
     * Take a mistaken withdrawal back: the response's id may be taken at this dealer again, by whoever gives it again, unless another dealer has it meanwhile; what it said is gone
     * @description Audience: staff. Scope: `surveys/write`.
     */
    delete: operations['readmitSurveyResponse']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/withdrawn-survey-responses': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A dealer's responses that were withdrawn and are not free again, the latest withdrawal first
     * @description Audience: staff. Scope: `surveys/read`.
     */
    get: operations['listWithdrawnSurveyResponses']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/survey-responses': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A month's survey responses, by when they were answered; anonymous ones, and those of a brand that does not allow their use for single customers, are not listed, and only counted
     * @description Audience: dealer, staff. Scope: `surveys/read`.
     */
    get: operations['listSurveyResponses']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/eligible-customers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Customers who answered in a month and may have the prize, by the rule they were told
     * @description Audience: dealer, staff. Scope: `surveys/read`.
     */
    get: operations['listEligibleCustomers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/survey-imports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Imports of survey files, the newest first
     * @description Audience: staff. Scope: `surveys/read`.
     */
    get: operations['listSurveyImports']
    put?: never
    /**
     * Start to import a file of a brand's survey responses: it is read once it has been put to the address in the response
     * @description Audience: staff. Scope: `surveys/write`.
     */
    post: operations['startSurveyImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/survey-imports/{importId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How far an import is, what is wrong with the rows that were refused, and where to download those that could be divided into cells: the others are corrected in the original file, at their lines
     * @description Audience: staff. Scope: `surveys/read`.
     */
    get: operations['getSurveyImport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/survey-imports/{importId}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The columns and first rows of an upload as they are, for setting up the brand's mapping
     * @description Audience: staff. Scope: `surveys/write`.
     */
    get: operations['previewSurveyImport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/survey-imports/{importId}/readings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Read an upload with the brand's mapping as it is now: once there is a mapping, after a dry run, or after it failed
     * @description Audience: staff. Scope: `surveys/write`.
     */
    post: operations['readSurveyImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/coherence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How a dealer's brand surveys agree with its calls, by brand, question and month, at most 24 months (the last twelve by default), as of up to half an hour ago; with `format=csv` the pairs themselves, for the dealer's own people
     * @description Audience: dealer, staff. Scope: `surveys/read`.
     */
    get: operations['getCoherence']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/brands/{brandId}/coherence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How a brand's surveys agree with the calls of all its dealers, in a month or up to twelve (the last whole month by default), month by month, and each dealer beside the limits of funnel plots; with `question`, months and funnels are of that question
     * @description Audience: staff. Scope: `surveys/read`.
     */
    get: operations['getBrandCoherence']
    put?: never
    post?: never
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
     * @description Audience: machine, staff, specialist. Scope: `directory/read`.
     */
    get: operations['getBrand']
    /**
     * Make or replace a brand
     * @description Audience: staff. Scope: `directory/write`.
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
     * A questionnaire version; dealers' people see the words of what their customers were asked
     * @description Audience: machine, any-dealer, staff, specialist. Scope: `directory/read`.
     */
    get: operations['getQuestionnaire']
    /**
     * Make a questionnaire version; it never changes
     * @description Audience: staff. Scope: `directory/write`.
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
     * A dealer; its own people see it too
     * @description Audience: machine, dealer, staff, specialist. Scope: `directory/read`.
     */
    get: operations['getDealer']
    /**
     * Make or replace a dealer
     * @description Audience: staff. Scope: `directory/write`.
     */
    put: operations['putDealer']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/preferences': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Change what a dealer decides for itself: a field that is given replaces that field, null takes it back to its default; running deadlines stay
     * @description Audience: dealer, staff. Scope: `preferences/write`.
     */
    patch: operations['changePreferences']
    trace?: never
  }
  '/v1/dealer-imports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Make or change up to 500 dealers from a CSV file, one per row, or only check it (dryRun); a column left out leaves that setting of an existing dealer as it is, and the same file again changes nothing
     * @description Audience: staff. Scope: `directory/write`.
     */
    post: operations['importDealers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/brands': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Brands by name
     * @description Audience: staff, specialist. Scope: `directory/read`.
     */
    get: operations['listBrands']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/questionnaires': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Questionnaire versions by id, older versions first
     * @description Audience: staff, specialist. Scope: `directory/read`.
     */
    get: operations['listQuestionnaires']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Dealers by name; q limits them to names that begin with it, whatever the case and accents
     * @description Audience: staff, specialist. Scope: `directory/read`.
     */
    get: operations['listDealers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/me': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Who is signed in, and for which dealers they may act
     * @description Audience: any-dealer, staff, specialist. Scope: `me/read`.
     */
    get: operations['getMe']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/brands/{brandId}/survey': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A brand's survey
     * @description Audience: machine, any-dealer, staff. Scope: `directory/read`.
     */
    get: operations['getBrandSurvey']
    /**
     * Make or replace a brand's survey: its questions, what its responses may be used for, its file
     * @description Audience: staff. Scope: `directory/write`.
     */
    put: operations['putBrandSurvey']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/brands/{brandId}/dealer-codes/{code}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say whose a code of a brand's survey files is, and since when
     * @description Audience: staff. Scope: `directory/write`.
     */
    put: operations['putDealerCode']
    post?: never
    /**
     * Remove a code of a brand's survey files; what was imported with it stays
     * @description Audience: staff. Scope: `directory/write`.
     */
    delete: operations['deleteDealerCode']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/brands/{brandId}/dealer-codes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The codes that a brand's survey files have for dealers
     * @description Audience: staff. Scope: `directory/read`.
     */
    get: operations['listDealerCodes']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/exclusion-lists/{listId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Send an advertising exclusion list, whole or in parts: it replaces the one in force as soon as all its numbers have arrived, and never changes then; the same part again changes nothing
     * @description Audience: staff. Scope: `directory/write`.
     */
    put: operations['putExclusionList']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/exclusion-lists': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The exclusion lists that staff have sent, the newest first, at most 50; never their numbers
     * @description Audience: staff. Scope: `directory/read`.
     */
    get: operations['listExclusionLists']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/people': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A dealer's people
     * @description Audience: staff. Scope: `directory/write`.
     */
    get: operations['listPeople']
    put?: never
    /**
     * Let a person act for a dealer; whoever is new is invited, and the managers are told
     * @description Audience: staff. Scope: `directory/write`.
     */
    post: operations['addPerson']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/people-imports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Let up to 200 people act for dealers from a CSV file, one person and dealer per row, or only check it (dryRun); the same file again changes nothing and invites nobody twice
     * @description Audience: staff. Scope: `directory/write`.
     */
    post: operations['importPeople']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/people/{personId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * One of a dealer's people
     * @description Audience: staff. Scope: `directory/write`.
     */
    get: operations['getPerson']
    put?: never
    post?: never
    /**
     * Take from a person the access to a dealer, within a minute
     * @description Audience: staff. Scope: `directory/write`.
     */
    delete: operations['removePerson']
    options?: never
    head?: never
    /**
     * Change a person's name, or their role at a dealer; of a role, they and the managers are told
     * @description Audience: staff. Scope: `directory/write`.
     */
    patch: operations['changePerson']
    trace?: never
  }
  '/v1/dealers/{dealerId}/people/{personId}/invitations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Send the invitation again, with a new temporary password
     * @description Audience: staff. Scope: `directory/write`.
     */
    post: operations['invitePerson']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/people/{personId}/second-factor-resets': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Have a person set up a new second factor; they are told by e-mail, with the reason
     * @description Audience: staff. Scope: `directory/write`.
     */
    post: operations['resetSecondFactor']
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
     * @description Audience: participant, staff, specialist. Scope: `groups/read`.
     */
    get: operations['getGroup']
    /**
     * Make a group, or replace its name and monthly discount
     * @description Audience: staff. Scope: `groups/write`.
     */
    put: operations['putGroup']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/groups': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Groups by name
     * @description Audience: staff, specialist. Scope: `groups/read`.
     */
    get: operations['listGroups']
    put?: never
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
     * @description Audience: staff. Scope: `groups/write`.
     */
    put: operations['putParticipant']
    post?: never
    /**
     * Take a dealer out of a group; it stays in a draw that is sealed with it
     * @description Audience: staff. Scope: `groups/write`.
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
     * @description Audience: participant, staff, specialist. Scope: `groups/read`.
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
     * A draw's record, for verification, and what followed it
     * @description Audience: participant, staff, specialist. Scope: `groups/read`.
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
     * A group's draws in a year and their discounts
     * @description Audience: participant, staff, specialist. Scope: `groups/read`.
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
     * @description Audience: staff. Scope: `groups/write`.
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
     * @description Audience: participant. Scope: `groups/write`.
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
     * The state of a month's draws
     * @description Audience: staff. Scope: `groups/read`.
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
     * A month's digest and its commitments, a thousand at a time or one group's; public
     * @description Public: no token needed.
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
  '/v1/groups/{groupId}/coherence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How the brand surveys of a group's dealers agree with their calls, each month of those on its sealed list; shown where no dealer's figures can be told from it; without `from` and `to` the newest months in a row that are shown, of the last twelve; for staff, with each dealer beside the limits of funnel plots (a question's with its brand)
     * @description Audience: participant, staff. Scope: `surveys/read`.
     */
    get: operations['getGroupCoherence']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customer-searches': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * The dealer's customers whom a reference, phone, plate or e-mail leads to, in any spelling and as they were given before a correction, too; one of whom there is no call by the exact reference, or by what a waiting survey response names; a `POST`, so that nothing about them is in an address, and changes nothing
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['searchCustomers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Everything held about a customer, at most `limit` calls with all that happened to each to a page, the newest first; and what is held elsewhere, with who holds it
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getCustomerData']
    put?: never
    post?: never
    /**
     * With `dryRun=true`, what an erasure would take away, and a `planId`; with that, orders it within 15 minutes: everything held is set apart at once (blocked) and destroyed when the blocking period is over. The order may be repeated. With `phones` or `calls`, only what is held of one of a company’s drivers; the order has the same as the dry run
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    delete: operations['eraseCustomer']
    options?: never
    head?: never
    /**
     * Corrects a customer's contact data or vehicle in every call still held; the old values are blocked, and destroyed when the blocking period is over
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    patch: operations['rectifyCustomer']
    trace?: never
  }
  '/v1/dealers/{dealerId}/rights-requests': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The register of what a dealer's customers asked for, the last asked for first
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['listRightsRequests']
    put?: never
    /**
     * Register what a customer asked for, due one month later; the dealer's privacy people are told. What is asked for in a call registers itself
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['openRightsRequest']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/rights-requests/{requestId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * One request of the register
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getRightsRequest']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/rights-requests/{requestId}/conclusion': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record that a request was carried out, or refused on a ground; once. Staff only where the dealer has so instructed, with the instruction
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['concludeRightsRequest']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/{customerState}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Nobody of Asortis calls the customer any more, under this reference or under another with the same number: `no-contact`, `objection` or `restriction`. With the last two their cases stand still, in no list, and nothing of them is due. The register has it: the request that it carries out is concluded
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    put: operations['setCustomerState']
    post?: never
    /**
     * The customer may be called again, as far as this state is concerned, and what stood still because of it goes on; the register has it. Staff only with a ground and the instruction
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    delete: operations['endCustomerState']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/objection/decision': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * What the dealer decides about the open cases of a customer who objects, which stand still until then: they go on on another ground, or are closed; those that a restriction has frozen stay as they are. Nobody calls the customer either way
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['decideObjection']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/states': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The states that a customer is in, since when and why, and the cases that stand still because of them; empty for a customer of whom nothing is held
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getCustomerStates']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/standing-cases': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The dealer's cases that stand still because their customer objects or has the use of their data restricted, of the newest calls first: why and since when, which deadline was stopped, and what may be done all the same. No other list has them. A page may have fewer than `limit`; the last one has no `next`
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['listStandingCases']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/access-exports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Start making a ZIP file of everything held about a customer, for the person: JSON, and a page in Spanish to be read. Other people appear as roles; what is held elsewhere is named. For download within a day. With `accessId`, of what is blocked: what two people have opened for the person, for whoever asked, within the opening’s 60 minutes
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['startAccessExport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/access-exports/{exportId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How far the file of everything held about a customer is; once it is ready, an address to download it from within five minutes
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getAccessExport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/portability-exports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Start making a JSON file of what a customer provided (contact data, answers, comments, requests), for the person or for whom they name. For download within a day
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['startPortabilityExport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/portability-exports/{exportId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How far the file of what a customer provided is; once it is ready, an address to download it from within five minutes
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getPortabilityExport']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/rectifications/{rectificationId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How far a correction is; without whose, and without values
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getRectification']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Asks to open what is blocked of a customer, for the person, a court, an authority or because of claims; somebody else has to approve it. The dealer's privacy people are told
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['requestBlockedAccess']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/blocked-access': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What was asked to be opened at a dealer, the newest first: by whom and why, who approved it, how often it was read; never what is blocked. Who has to approve one sees here what for
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['listBlockedAccess']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access/{accessId}/approval': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Approves that somebody else opens what is blocked, within 24 hours of their asking: one of the dealer's privacy people or, unless one of Asortis asked at a dealer that handles its customers' rights itself, one of Asortis's privacy officers
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['approveBlockedAccess']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access/{accessId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A page of what is blocked of a customer, for whoever asked, for 60 minutes after the approval; before it, where that stands. With the reason `person` no items, but the access export that whoever asked has had made. Each reading is recorded
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getBlockedAccess']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/erasures/{erasureId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * How far an erasure is; without whose
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getErasure']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/proofs/{proofId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A proof that an erasure was carried out, without anything about the person
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    get: operations['getProof']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/dealers/{dealerId}/proof-searches': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * The proofs of what was erased of a customer, by the reference or by the person's receipt
     * @description Audience: dealer, staff. Scope: `privacy/write`.
     */
    post: operations['searchProofs']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/information-requests': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Requests from the public form, newest first: those to answer, all of the last twelve months, or whoever wants to hear of other services
     * @description Audience: staff. Scope: `privacy/write`.
     */
    get: operations['listInformationRequests']
    put?: never
    /**
     * Ask Asortis for information about Fidelización. The response is the same for everybody, nothing is sent to the address given, and the same content within a quarter of an hour is one request. An address may send ten an hour
     * @description Public: no token needed.
     */
    post: operations['requestInformation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/information-requests/form': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Leads to the form of the page /informacion: for whoever asks again for the address at which a form with mistakes was shown
     * @description Public: no token needed.
     */
    get: operations['showInformationForm']
    put?: never
    /**
     * The same from the page /informacion, whose form works without JavaScript; what is wrong is told in the form
     * @description Public: no token needed.
     */
    post: operations['sendInformationForm']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/consent-texts/{textVersion}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A text about what happens to the data of whoever asks for information, as it was shown; it never changes
     * @description Public: no token needed.
     */
    get: operations['getConsentText']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/information-request-searches': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * The requests of an e-mail address, in any letter case, newest first, at most a hundred; the address is looked up by its keyed hash and is in no log
     * @description Audience: staff. Scope: `privacy/write`.
     */
    post: operations['searchInformationRequests']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/information-requests/{requestId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * One request, who looked at it, and the other requests of its e-mail address, in any letter case; whoever reads it, here or in a list, is recorded. 404 once it is erased, or nothing of it is kept any more
     * @description Audience: staff. Scope: `privacy/write`.
     */
    get: operations['getInformationRequest']
    put?: never
    post?: never
    /**
     * Erase a request and the wish for news: what it was is blocked for three years, and then destroyed
     * @description Audience: staff. Scope: `privacy/write`.
     */
    delete: operations['eraseInformationRequest']
    options?: never
    head?: never
    /**
     * Record that a request was answered, correct it (what it was is blocked for three years), or record what the person said about news of other services
     * @description Audience: staff. Scope: `privacy/write`.
     */
    patch: operations['changeInformationRequest']
    trace?: never
  }
  '/v1/vocabulary': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Topics, root causes, criteria, steps and states, with their words in each language
     * @description Public: no token needed.
     */
    get: operations['getVocabulary']
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
     * @description Public: no token needed.
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
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    AccessExportContent: {
      identityCheck: components['schemas']['IdentityCheck']
      instruction?: components['schemas']['RightsInstruction']
      requestId?: string
      phones?: string[]
      calls?: string[]
      type?: components['schemas']['CustomerType']
      accessId?: string
    }
    AcknowledgementForm: {
      assignee: string
    }
    AcrossDealersChoices: {
      question: string
      dealers: number
      compared: number
      unmapped: number
      same: components['schemas']['Estimate']
      rightInCall: components['schemas']['Estimate']
      rightInSurvey: components['schemas']['Estimate']
    }
    AcrossDealersFigures: {
      question: string | null
      dealers: number
      pairs: number
      gap: components['schemas']['Estimate']
      identical: components['schemas']['Estimate']
      withinOne: components['schemas']['Estimate']
      concordance: components['schemas']['Estimate']
      spearman: components['schemas']['Estimate']
      pearson: components['schemas']['Estimate']
    }
    /** @enum {string} */
    Agreement: 'agrees' | 'operator-missed' | 'operator-added' | 'differs' | 'not-stated'
    AgreementBasis: {
      problems: number
      disagreements: number
      sample: number
      second: number
      weightsSum: number
    }
    AlertFigures: {
      of: number
      told: number
      withinMinute: number
      latencyMs: components['schemas']['Spread'] | null
    }
    AlertRecipient: {
      email: string
      name?: string
      kinds: components['schemas']['CallKind'][]
      level: number
    }
    AlertShare: {
      of: number
      told: number
      withinMinute: number
      share: number | null
    }
    /** @enum {string} */
    AlertState: 'queued' | 'sent' | 'uncertain' | 'delivered' | 'bounced' | 'failed'
    AlertSummary: {
      state: components['schemas']['AlertState']
      at: string | null
      latencyMs: number | null
    }
    AllQuestionsFigures: {
      responses: number
      pairs: number
      wide: boolean
      gap: components['schemas']['Estimate']
      identical: components['schemas']['Estimate']
      withinOne: components['schemas']['Estimate']
    }
    Amendment: {
      amendmentId: string
      amendedAt: string
      note: string
      customer?: components['schemas']['Customer']
      visit?: components['schemas']['Visit']
      answers?: components['schemas']['Answer'][]
      situations?: components['schemas']['Situation'][]
      motives?: components['schemas']['Motive'][]
      scopeExplained?: boolean
      cooperation?: components['schemas']['Cooperation']
      operatorVerdict?: components['schemas']['OperatorVerdict']
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
      kept: string[]
    }
    AmendmentContent: {
      note: string
      customer?: components['schemas']['Customer']
      visit?: components['schemas']['Visit']
      answers?: components['schemas']['Answer'][]
      situations?: components['schemas']['Situation'][]
      motives?: components['schemas']['Motive'][]
      scopeExplained?: boolean
      cooperation?: components['schemas']['Cooperation']
      operatorVerdict?: components['schemas']['OperatorVerdict']
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
    }
    AmendmentTaken: {
      callId: string
      dealerId: string
      amendmentId: string
      amendedAt: string
      note: string
      customer?: components['schemas']['Customer']
      visit?: components['schemas']['Visit']
      answers?: components['schemas']['Answer'][]
      situations?: components['schemas']['Situation'][]
      motives?: components['schemas']['Motive'][]
      scopeExplained?: boolean
      cooperation?: components['schemas']['Cooperation']
      operatorVerdict?: components['schemas']['OperatorVerdict']
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
      kept: string[]
      problem: boolean
      criteria: components['schemas']['Criterion'][]
      main: components['schemas']['Criterion'] | null
    }
    Answer: {
      question: string
      mark?: number
      reserved?: boolean
      choice?: string
      /** @constant */
      refused?: true
      comment?: string
    }
    AppliedDiscount: {
      groupId: string
      month: string
      dealerId: string
      reference: string
      appliedAt: string
      recordedAt: string
    }
    /** @enum {string} */
    AskedOfNumber: 'no-contact' | 'objection' | 'restriction' | 'erased'
    /** @enum {string} */
    AskedRight: 'no-more-calls' | 'erasure' | 'access' | 'rectification' | 'restriction' | 'objection'
    Assessment: {
      problem: boolean
      criteria: components['schemas']['Criterion'][]
      main: components['schemas']['Criterion'] | null
      evidence: components['schemas']['Evidence'][]
      ask: components['schemas']['Prompt'][]
      script: components['schemas']['Script']
    }
    AssessmentContent: {
      kind?: components['schemas']['CallKind']
      outcome?: components['schemas']['Outcome']
      attempt?: number
      startedAt?: string
      endedAt?: string
      callBackAt?: string
      operator?: string
      recording?: string
      recordingInformed?: boolean
      recheckOf?: string
      reminderOf?: string
      questionnaire?: string
      customer?: components['schemas']['AssessmentCustomer']
      visit?: components['schemas']['AssessmentVisit']
      answers?: components['schemas']['Answer'][]
      situations?: components['schemas']['Situation'][]
      motives?: components['schemas']['Motive'][]
      scopeExplained?: boolean
      cooperation?: components['schemas']['Cooperation']
      operatorVerdict?: components['schemas']['OperatorVerdict']
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
      dealer?: string
    }
    AssessmentCustomer: {
      ref?: string
      name?: string
      phone?: string
      email?: string
      language?: string
      type?: components['schemas']['CustomerType']
    }
    AssessmentVisit: {
      ref?: string
      date?: string
      site?: string
      adviser?: string
      vehicle?: components['schemas']['Vehicle']
    }
    BatchCall: {
      kind: components['schemas']['CallKind']
      outcome: components['schemas']['Outcome']
      attempt?: number
      startedAt: string
      endedAt?: string
      callBackAt?: string
      operator: string
      recording?: string
      recordingInformed?: boolean
      recheckOf?: string
      reminderOf?: string
      questionnaire: string
      customer: components['schemas']['Customer']
      visit: components['schemas']['Visit']
      answers?: components['schemas']['Answer'][]
      situations?: components['schemas']['Situation'][]
      motives?: components['schemas']['Motive'][]
      scopeExplained?: boolean
      cooperation?: components['schemas']['Cooperation']
      operatorVerdict?: components['schemas']['OperatorVerdict']
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
      callId: string
    }
    BatchResult: {
      callId: string | null
      status: number
      body: components['schemas']['CallTaken'] | components['schemas']['ProblemDocument']
    }
    BlockedAccess: {
      accessId: string
      state: components['schemas']['BlockedAccessState']
      reason: components['schemas']['OpeningReason']
      requestedAt: string
      approvedAt: string | null
      until: string
    }
    BlockedAccessContent: {
      reason: components['schemas']['OpeningReason']
      reference: string
      erasureId?: string
    }
    /** @enum {string} */
    BlockedAccessState: 'requested' | 'approved' | 'expired'
    BlockedData: {
      accessId: string
      state: components['schemas']['BlockedAccessState']
      reason: components['schemas']['OpeningReason']
      requestedAt: string
      approvedAt: string | null
      until: string
      readAs: components['schemas']['OpeningReadAs']
      exportId: string | null
      items: components['schemas']['BlockedRecord'][]
      kinds: components['schemas']['BlockedRecordKind'][]
      next: string | null
    }
    BlockedRecord: {
      [key: string]: unknown
    }
    /** @enum {string} */
    BlockedRecordKind:
      | 'customer'
      | 'call'
      | 'amendment'
      | 'closing'
      | 'step'
      | 'verification'
      | 'recheck'
      | 'reminder'
      | 'review'
      | 'specialist-review'
      | 'event'
      | 'alert'
      | 'delivery'
      | 'notice'
      | 'survey-response'
      | 'refused-row'
      | 'pass-on'
      | 'request'
      | 'index'
    Brand: {
      name: string
      rewardRule: components['schemas']['RewardRule']
      /** @default 9 */
      topMark: number
      /** @default 10 */
      surveyExpectedAfterDays: number
      /** @default 0 */
      restPeriodDays: number
      maxAttempts?: number
      /** @default 4 */
      acknowledgeWithinHours: number
      /** @default 16 */
      resolveWithinHours: number
      managers?: components['schemas']['MailRecipient'][]
      brandId: string
    }
    BrandCoherence: {
      brandId: string
      from: string
      to: string
      asOf: string | null
      question: string | null
      dealers: number
      questionTexts: components['schemas']['SurveyQuestionTexts']
      responses: components['schemas']['SurveyResponseCounts']
      answering: components['schemas']['SurveyAnswerRate']
      figures: components['schemas']['AcrossDealersFigures'][]
      choices: components['schemas']['AcrossDealersChoices'][]
      goal: components['schemas']['SurveyGoalFigures'] | null
      works: components['schemas']['EffectComparison'][]
      joining: components['schemas']['JoiningEffect'] | null
      months: components['schemas']['BrandMonthCoherence'][]
      funnels: components['schemas']['CoherenceFunnels']
    }
    BrandContent: {
      name: string
      rewardRule: components['schemas']['RewardRule']
      /** @default 9 */
      topMark?: number
      /** @default 10 */
      surveyExpectedAfterDays?: number
      /** @default 0 */
      restPeriodDays?: number
      maxAttempts?: number
      /** @default 4 */
      acknowledgeWithinHours?: number
      /** @default 16 */
      resolveWithinHours?: number
      managers?: components['schemas']['MailRecipient'][]
    }
    BrandMonthCoherence: {
      month: string
      asOf: string | null
      dealers: number
      pairs: number
      gap: components['schemas']['Estimate']
      identical: components['schemas']['Estimate']
      withinOne: components['schemas']['Estimate']
      answering: components['schemas']['SurveyAnswerRate']
    }
    BrandOfDealerCoherence: {
      brand: string
      name: string
      asOf: string | null
      coveredUntil: string | null
      questionTexts: components['schemas']['SurveyQuestionTexts']
      responses: components['schemas']['SurveyResponseCounts']
      answering: components['schemas']['SurveyAnswerRate']
      all: components['schemas']['AllQuestionsFigures']
      questions: components['schemas']['QuestionFigures'][]
      table: components['schemas']['JointCount'][] | null
      rechecks: components['schemas']['QuestionFigures'][]
      choices: components['schemas']['ChoiceFigures'][]
      goal: components['schemas']['SurveyGoalFigures'] | null
      changes: components['schemas']['CoherenceChanges']
      works: components['schemas']['EffectComparison'][]
      joined: string | null
      joining: components['schemas']['JoiningEffect'] | null
      perPerson: boolean
      fell: components['schemas']['MarkFall'][]
      months: components['schemas']['MonthCoherence'][]
    }
    BrandPage: {
      items: components['schemas']['ListedBrand'][]
      next: string | null
    }
    BrandSurvey: {
      brandId: string
      individualUse: components['schemas']['IndividualUse']
      /** @default false */
      identifiedByDefault: boolean
      /**
       * @default [
       *       "",
       *       "NS/NC",
       *       "-"
       *     ]
       */
      noAnswer: string[]
      goal?: components['schemas']['SurveyGoal']
      surveyQuestions: components['schemas']['SurveyQuestion'][]
      surveyFile?: components['schemas']['SurveyFile']
    }
    BrandSurveyContent: {
      individualUse: components['schemas']['IndividualUse']
      /** @default false */
      identifiedByDefault?: boolean
      /**
       * @default [
       *       "",
       *       "NS/NC",
       *       "-"
       *     ]
       */
      noAnswer?: string[]
      goal?: components['schemas']['SurveyGoal']
      surveyQuestions: components['schemas']['SurveyQuestion'][]
      surveyFile?: components['schemas']['SurveyFile']
    }
    Call: {
      callId: string
      dealerId: string
      receivedAt: string
      classification: components['schemas']['Classification']
      problem: components['schemas']['ProblemClocks'] | null
      script: components['schemas']['Script']
      flags: components['schemas']['CallFlag'][]
      customer: components['schemas']['ShownCustomer']
      ringing: components['schemas']['Ringing']
      content: components['schemas']['CallContent']
      amendments: components['schemas']['Amendment'][]
      now: components['schemas']['CallNow'] | null
      closing: components['schemas']['CallEnd'] | null
    }
    CallBatch: {
      calls: components['schemas']['BatchCall'][]
    }
    CallBatchResult: {
      items: components['schemas']['BatchResult'][]
    }
    CallContent: {
      kind: components['schemas']['CallKind']
      outcome: components['schemas']['Outcome']
      attempt?: number
      startedAt: string
      endedAt?: string
      callBackAt?: string
      operator: string
      recording?: string
      recordingInformed?: boolean
      recheckOf?: string
      reminderOf?: string
      questionnaire: string
      customer: components['schemas']['Customer']
      visit: components['schemas']['Visit']
      answers?: components['schemas']['Answer'][]
      situations?: components['schemas']['Situation'][]
      motives?: components['schemas']['Motive'][]
      scopeExplained?: boolean
      cooperation?: components['schemas']['Cooperation']
      operatorVerdict?: components['schemas']['OperatorVerdict']
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
    }
    CallEnd: {
      endedAt: string | null
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
      recording?: string
      recordingInformed?: boolean
      closedAt: string
      by: components['schemas']['ClosedBy']
    }
    CallFigures: {
      total: number
      by: components['schemas']['CallsByOutcome'][]
    }
    /** @enum {string} */
    CallFlag: 'called-despite-objection'
    /** @enum {string} */
    CallKind: 'after-service' | 'delivery-new' | 'delivery-used' | 'recheck' | 'reminder'
    /** @enum {string} */
    CallNature: 'service' | 'commercial'
    CallNow: {
      content: components['schemas']['CallContent']
      classification: components['schemas']['Classification']
    }
    CallPage: {
      items: components['schemas']['CallSummary'][]
      next: string | null
    }
    CallSummary: {
      callId: string
      receivedAt: string
      kind: components['schemas']['CallKind']
      outcome: components['schemas']['Outcome']
      problem: boolean
      customer: components['schemas']['ListedCustomer']
      visit: components['schemas']['Visit']
      answers: components['schemas']['ListedAnswer'][]
    }
    CallTaken: {
      callId: string
      dealerId: string
      receivedAt: string
      classification: components['schemas']['Classification']
      problem: components['schemas']['ProblemClocks'] | null
      script: components['schemas']['Script']
      flags: components['schemas']['CallFlag'][]
    }
    CallsByOutcome: {
      kind: components['schemas']['CallKind']
      outcome: components['schemas']['Outcome']
      n: number
    }
    /** @enum {string} */
    CannotTell: 'no-recording' | 'unclear'
    CarriedOut: {
      what: components['schemas']['CarriedOutThing']
      id: string
      reason?: components['schemas']['OpeningReason']
      at: string
      phonesEnding?: string[]
      proofId?: string
      by: string
      controller?: components['schemas']['RightsController']
      identityCheck?: components['schemas']['IdentityCheck']
      instruction?: components['schemas']['RightsInstruction']
      byName: string | null
    }
    /** @enum {string} */
    CarriedOutThing:
      | 'access-export'
      | 'portability-export'
      | 'rectification'
      | 'erasure'
      | 'state-set'
      | 'state-ended'
      | 'objection-decided'
      | 'blocked-access'
    CaseView: {
      day: string
      firstAt: string
      by: string
      name: string | null
      what: components['schemas']['ViewedThing']
      callId: string | null
    }
    CaseViewPage: {
      items: components['schemas']['CaseView'][]
      next: string | null
    }
    CauseCount: {
      cause: components['schemas']['RootCause']
      n: number
    }
    CauseFigures: {
      cause: components['schemas']['RootCause']
      now: components['schemas']['Count']
      before: components['schemas']['Count']
      chance: number
      signal: components['schemas']['CauseSignal'] | null
      watch: components['schemas']['CauseWatch'] | null
      decisions: components['schemas']['DecisionFigures'][]
    }
    /** @enum {string} */
    CauseSignal: 'risen' | 'too-early'
    CauseWatch: {
      sum: number
      limit: number
      reached: boolean
    }
    ChangedPerson: {
      name?: string
      roles?: components['schemas']['PersonRole'][]
    }
    ChartLimits: {
      lower: number
      upper: number
    }
    /** @enum {string} */
    ChartSignal: 'outside' | 'seven-on-one-side' | 'trend-of-seven' | 'two-of-three-near-limit'
    Choice: {
      id: string
      text?: components['schemas']['Wording']
      low?: boolean
      right?: boolean
    }
    ChoiceFigures: {
      question: string
      pairs: components['schemas']['ChoicePair'][]
      compared: number
      unmapped: number
      wide: boolean
      same: components['schemas']['Estimate']
      rightInCall: components['schemas']['Estimate']
      rightInSurvey: components['schemas']['Estimate']
    }
    ChoicePair: {
      call: string
      survey: string
      n: number
    }
    Classification: {
      problem: boolean
      criteria: components['schemas']['Criterion'][]
      main: components['schemas']['Criterion'] | null
      derived: components['schemas']['Criterion'][]
      operator: components['schemas']['Criterion'][] | null
      agreement: components['schemas']['Agreement']
      evidence: components['schemas']['Evidence'][]
    }
    /** @enum {string} */
    ClosedBy: 'caller' | 'sweep'
    Closing: {
      callId: string
      dealerId: string
      closedAt: string
      endedAt: string
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
      recording?: string
      recordingInformed?: boolean
    }
    ClosingContent: {
      endedAt: string
      said?: components['schemas']['Said']
      requests?: components['schemas']['CustomerRequest'][]
      recording?: string
      recordingInformed?: boolean
    }
    Coaching: {
      from: string
      to: string
      until: string | null
      operators: components['schemas']['OperatorCoaching'][]
    }
    CoachingCall: {
      dealerId: string
      callId: string
      receivedAt: string
      kind: components['schemas']['CallKind']
      lesson: components['schemas']['CoachingLesson']
      operatorCriteria: components['schemas']['Criterion'][]
      specialistCriteria: components['schemas']['Criterion'][]
      reviewedAt: string
      reviewId: string | null
    }
    /** @enum {string} */
    CoachingLesson: 'missed' | 'no-problem' | 'other-criteria'
    Coherence: {
      dealerId: string
      from: string
      to: string
      question: string | null
      asOf: string | null
      brands: components['schemas']['BrandOfDealerCoherence'][]
      withheldBrands: components['schemas']['WithheldBrand'][]
    }
    CoherenceChange: {
      question: string | null
      before: components['schemas']['ComparedSide']
      now: components['schemas']['ComparedSide']
      difference: components['schemas']['Estimate']
      chance: number | null
      changed: boolean
    }
    CoherenceChanges: {
      month: string
      items: components['schemas']['CoherenceChange'][]
    }
    /** @enum {string} */
    CoherenceFormat: 'json' | 'csv'
    CoherenceFunnel: {
      centre: number
      dealers: components['schemas']['CoherenceFunnelDealer'][]
      curve: components['schemas']['CoherenceFunnelCurvePoint'][]
    }
    CoherenceFunnelCurvePoint: {
      responses: number
      inner: components['schemas']['EstimateLimits']
      outer: components['schemas']['EstimateLimits']
    }
    CoherenceFunnelDealer: {
      dealerId: string
      responses: number
      value: number
      limits: components['schemas']['CoherenceFunnelLimits']
      outside: components['schemas']['CoherenceFunnelSide'] | null
    }
    CoherenceFunnelLimits: {
      inner: components['schemas']['EstimateLimits']
      outer: components['schemas']['EstimateLimits']
    }
    /** @enum {string} */
    CoherenceFunnelSide: 'above' | 'below'
    CoherenceFunnels: {
      gap: components['schemas']['CoherenceFunnel'] | null
      identical: components['schemas']['CoherenceFunnel'] | null
    }
    Commitment: {
      group: string
      commitment: string
    }
    Commitments: {
      month: string
      chain: string
      round: number
      drawTime: string
      digest: string
      groups: number
      items: components['schemas']['Commitment'][]
      next: string | null
    }
    CompanyCall: {
      callId: string
      name: string | null
      phone: string | null
    }
    ComparedCounts: {
      with: number
      without: number
    }
    ComparedSide: {
      n: number
      gap: number | null
    }
    /** @enum {string} */
    ConcludedState: 'completed' | 'refused'
    ConsentText: {
      version: number
      state: components['schemas']['ConsentTextState']
      language: string
      text: string
      sha256: string
    }
    /** @enum {string} */
    ConsentTextState: 'current' | 'withdrawn'
    /** @enum {string} */
    ContactObstacle:
      | 'no-contact'
      | 'objection'
      | 'restriction'
      | 'exclusion-list'
      | 'rest-period'
      | 'outside-call-hours'
      | 'attempts-used'
      | 'phone-unknown'
    ContactPermission: {
      allowed: boolean
      reasons: components['schemas']['ContactReason'][]
      mentionSurvey: boolean
      mentionPrize: boolean
      openProblems: string[]
    }
    ContactPermissionRequest: {
      customerRef: string
      phones: string[]
      plate?: string
      kind: components['schemas']['CallKind']
      visit?: string
    }
    ContactReason: {
      code: components['schemas']['ContactObstacle']
      until: string | null
      words: string
    }
    /** @enum {string} */
    Cooperation: 'willing' | 'reluctant'
    CopyBeyondReach: {
      where: string
      until: string | null
    }
    CorrectedContact: {
      name?: string
      phone?: string
      email?: string
      language?: string
    }
    CorrectedVehicle: {
      was: string
      plate?: string
      model?: string
      vin?: string
    }
    Count: {
      n: number
      of: number
    }
    CountById: {
      id: string
      n: number
      of: number
    }
    /** @enum {string} */
    Criterion:
      'unresolved-situation' | 'external-circumstance' | 'lingering-discontent' | 'low-marks' | 'refusal'
    CriterionConfusion: {
      criterion: components['schemas']['Criterion']
      both: number
      operatorOnly: number
      specialistOnly: number
    }
    CriterionCount: {
      criterion: components['schemas']['Criterion']
      n: number
    }
    /** @enum {string} */
    CsvProfile: 'excel-es' | 'rfc4180'
    Customer: {
      ref: string
      name?: string
      phone?: string
      email?: string
      language?: string
      type?: components['schemas']['CustomerType']
    }
    CustomerData: {
      dealerId: string
      customerRef: string
      asOf: string
      items: components['schemas']['HeldDatum'][]
      elsewhere: components['schemas']['HeldElsewhere'][]
      next: string | null
    }
    CustomerExport: {
      state: components['schemas']['ExportState']
      items: number
      failure?: components['schemas']['ExportFailure']
      url?: string
      expiresAt?: string
    }
    CustomerExportContent: {
      identityCheck: components['schemas']['IdentityCheck']
      instruction?: components['schemas']['RightsInstruction']
      requestId?: string
      phones?: string[]
      calls?: string[]
      type?: components['schemas']['CustomerType']
    }
    CustomerInState: {
      customerRef: string
      state: components['schemas']['CustomerState']
      suppressedNumbers: number
    }
    CustomerRequest: {
      right: components['schemas']['AskedRight']
      text?: string
    }
    CustomerSearch: {
      customerRef?: string
      visitRef?: string
      phone?: string
      plate?: string
      email?: string
    }
    CustomerStanding: {
      customerRef: string
      states: components['schemas']['CustomerStateInForce'][]
      cases: components['schemas']['StandingCase'][]
      isCompany: boolean
      companyCalls: components['schemas']['CompanyCall'][]
    }
    /** @enum {string} */
    CustomerState: 'no-contact' | 'objection' | 'restriction'
    CustomerStateEnd: {
      ground?: string
      phones?: string[]
      type?: components['schemas']['CustomerType']
      identityCheck: components['schemas']['IdentityCheck']
      requestId?: string
      instruction?: components['schemas']['RightsInstruction']
    }
    CustomerStateInForce: {
      state: components['schemas']['CustomerState']
      since: string
      by: string
      ground: string | null
      callId: string | null
      phonesEnding: string[] | null
      decision: components['schemas']['RecordedObjectionDecision'] | null
    }
    CustomerStateRequest: {
      ground: string
      phones?: string[]
      type?: components['schemas']['CustomerType']
      identityCheck: components['schemas']['IdentityCheck']
      requestId?: string
      instruction?: components['schemas']['RightsInstruction']
    }
    /** @enum {string} */
    CustomerType: 'person' | 'company'
    CustomersFound: {
      items: components['schemas']['FoundCustomer'][]
      complete: boolean
    }
    DeadlineCount: {
      met: number
      missed: number
    }
    DeadlineFigures: {
      met: number
      missed: number
      workingHours: components['schemas']['Spread'] | null
    }
    /** @enum {string} */
    DeadlineKind: 'acknowledge' | 'resolve'
    Dealer: {
      name: string
      brands: string[]
      /** @default es */
      language: string
      region?: components['schemas']['Region']
      /** @default Europe/Madrid */
      zone: string
      /** @default ES */
      country: string
      /** @default false */
      rewardsLoyalty: boolean
      workingHours?: components['schemas']['WorkingHours']
      /** @default [] */
      holidays: string[]
      acknowledgeWithinHours?: number
      resolveWithinHours?: number
      alertRecipients: components['schemas']['AlertRecipient'][]
      standIns?: components['schemas']['StandIn'][]
      digestRecipients?: components['schemas']['MailRecipient'][]
      callHours?: components['schemas']['WorkingHours']
      blockedForDays?: number
      rightsHandledBy?: components['schemas']['RightsHandledBy']
      callNature?: components['schemas']['CallNature']
      endsAt?: string
      dealerId: string
      group?: components['schemas']['GroupMembership']
    }
    DealerCode: {
      brandId: string
      code: string
      periods: components['schemas']['DealerCodePeriod'][]
    }
    DealerCodeContent: {
      periods: components['schemas']['DealerCodePeriod'][]
    }
    DealerCodePage: {
      items: components['schemas']['ListedDealerCode'][]
      next: string | null
    }
    DealerCodePeriod: {
      dealerId: string
      from: string
      to?: string
    }
    DealerContent: {
      name: string
      brands: string[]
      /** @default es */
      language?: string
      region?: components['schemas']['Region']
      /** @default Europe/Madrid */
      zone?: string
      /** @default ES */
      country?: string
      /** @default false */
      rewardsLoyalty?: boolean
      workingHours?: components['schemas']['WorkingHours']
      /** @default [] */
      holidays?: string[]
      acknowledgeWithinHours?: number
      resolveWithinHours?: number
      alertRecipients: components['schemas']['AlertRecipient'][]
      standIns?: components['schemas']['StandIn'][]
      digestRecipients?: components['schemas']['MailRecipient'][]
      callHours?: components['schemas']['WorkingHours']
      blockedForDays?: number
      rightsHandledBy?: components['schemas']['RightsHandledBy']
      callNature?: components['schemas']['CallNature']
      endsAt?: string
    }
    DealerImport: {
      /** @description A header, then one dealer per row, at most 500; separated by commas, semicolons or tabs. Columns, in any order: `dealerId` (the only one that must be there), `name`, `brands` (ids, separated by spaces), `language`, `zone`, `region`, `country`, `rewardsLoyalty` (`true` or `false`), `workingHours` (`mon-fri 09:00-14:00 16:00-19:30; sat 09:00-13:30`), `acknowledgeWithinHours`, `resolveWithinHours` (`4` or `4.5`), `recipientsLevel1` and `recipientsLevel2` (e-mail addresses, separated by spaces; who is new gets the alerts about every kind of call). A column left out leaves the setting of an existing dealer as it is; an empty cell takes it back to its default, or to nobody at that level; a row after which nobody would get the alerts about a kind of call that somebody gets now is refused. A new dealer needs `name`, `brands` and at least one column of recipients. People have a file of their own (`POST /v1/people-imports`). */
      csv: string
      /** @default false */
      dryRun?: boolean
    }
    DealerImportReport: {
      dryRun: boolean
      rows: components['schemas']['DealerImportRows']
      errors: components['schemas']['ImportError'][]
    }
    DealerImportRows: {
      read: number
      created: number
      replaced: number
      unchanged: number
      refused: number
    }
    DealerPage: {
      items: components['schemas']['ListedDealer'][]
      next: string | null
    }
    DealerStatistics: {
      dealerId: string
      from: string
      to: string
      asOf: string | null
      centre: number | null
      trial: boolean
      months: components['schemas']['MonthStatistics'][]
      causes: components['schemas']['CauseFigures'][]
      repeated: components['schemas']['RepeatedCauses'] | null
    }
    DecisionFigures: {
      decidedAt: string
      callId: string
      before: components['schemas']['Count']
      after: components['schemas']['Count']
      told: boolean
      chance: number | null
    }
    /** @enum {string} */
    DecisionScope: 'this-customer' | 'the-business'
    DiscountApplication: {
      reference: string
      appliedAt: string
      recordedAt: string
    }
    DiscountApplicationContent: {
      reference: string
      appliedAt: string
    }
    DiscountPassOn: {
      customerRef: string
      note?: string
      eligible: components['schemas']['Eligibility']
      recordedAt: string
    }
    DiscountPassOnContent: {
      customerRef: string
      note?: string
    }
    Draw: {
      chain: string
      discount: components['schemas']['Money']
      group: string
      month: string
      participants: number[]
      previous: string
      reason?: components['schemas']['NotHeldReason']
      roster: string
      round: number
      /** @constant */
      rule: 'fidelizacion/draw/v1'
      commitment: string
      signature?: string
      winner?: number
      state: components['schemas']['DrawState']
      sealedAt: string
      decidedAt?: string
      application?: components['schemas']['DiscountApplication']
      passOn?: components['schemas']['DiscountPassOn']
      mails?: components['schemas']['DrawMail'][]
      holders: components['schemas']['Holder'][]
    }
    DrawCounts: {
      sealed: number
      decided: number
      notHeld: {
        [key: string]: number
      }
      complete: boolean
    }
    DrawMail: {
      kind: components['schemas']['DrawMailKind']
      number: number
      state: components['schemas']['MailState']
      at: string
    }
    /** @enum {string} */
    DrawMailKind: 'sealed' | 'decided' | 'summary'
    DrawMonth: {
      month: string
      state: components['schemas']['DrawMonthState']
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
      notSealed: components['schemas']['NotSealedGroups']
      draws: components['schemas']['DrawCounts']
      undecided: string[]
      mails: components['schemas']['DrawMonthMails']
    }
    DrawMonthMails: {
      sealed: components['schemas']['MailProgress']
      all: components['schemas']['MailProgress']
    }
    /** @enum {string} */
    DrawMonthState: 'sealing' | 'sealed' | 'decided'
    DrawPage: {
      items: components['schemas']['DrawRecord'][]
      next: string | null
    }
    DrawRecord: {
      chain: string
      discount: components['schemas']['Money']
      group: string
      month: string
      participants: number[]
      previous: string
      reason?: components['schemas']['NotHeldReason']
      roster: string
      round: number
      /** @constant */
      rule: 'fidelizacion/draw/v1'
      commitment: string
      signature?: string
      winner?: number
      state: components['schemas']['DrawState']
      sealedAt: string
      decidedAt?: string
      application?: components['schemas']['DiscountApplication']
      passOn?: components['schemas']['DiscountPassOn']
      mails?: components['schemas']['DrawMail'][]
    }
    /** @enum {string} */
    DrawState: 'sealed' | 'not-held' | 'decided'
    /** @enum {string} */
    EffectCaution: 'told-identify-more' | 'prize-for-top-marks' | 'not-at-random' | 'before-and-after'
    /** @enum {string} */
    EffectCompared: 'told-of-the-prize' | 'problem-resolved' | 'solution-verified'
    EffectComparison: {
      what: components['schemas']['EffectCompared']
      visits: components['schemas']['ComparedCounts']
      answering: components['schemas']['Estimate']
      responses: components['schemas']['ComparedCounts']
      gap: components['schemas']['Estimate']
      cautions: components['schemas']['EffectCaution'][]
    }
    /** @enum {string} */
    Eligibility: 'yes' | 'no' | 'unknown'
    EligibilityReason: {
      reason: components['schemas']['EligibilityReasonName']
      speaks: components['schemas']['EligibilitySide']
      question?: string
    }
    /** @enum {string} */
    EligibilityReasonName:
      | 'answered'
      | 'identified'
      | 'answer-right'
      | 'not-identified'
      | 'answer-not-right'
      | 'right-answers-unknown'
      | 'not-matched'
      | 'does-not-count'
      | 'no-prize-of-brand'
    /** @enum {string} */
    EligibilitySide: 'for' | 'against' | 'neither'
    EligibleCustomer: {
      customerRef: string
      visitRef: string
      callId: string
      responseId: string
      brand: string
      answeredAt: string
      rule: components['schemas']['RewardRule']
      told: components['schemas']['ToldOfPrize']
    }
    EligibleCustomerPage: {
      items: components['schemas']['EligibleCustomer'][]
      next: string | null
      brands: components['schemas']['NamedBrand'][]
      withheldBrands: components['schemas']['WithheldBrand'][]
    }
    Erasure: {
      erasureId: string
      state: components['schemas']['ErasureState']
      orderedAt: string
      calls: string[]
      items: number
      proof: number
      receipt: string
      suppression: components['schemas']['Suppression'] | null
      blockedAt: string | null
      blockedUntil: string | null
      destroyedAt: string | null
    }
    ErasureContent: {
      identityCheck: components['schemas']['IdentityCheck']
      instruction?: components['schemas']['RightsInstruction']
      requestId?: string
      phones?: string[]
      calls?: string[]
      type?: components['schemas']['CustomerType']
      blockedForDays?: number
    }
    /** @enum {string} */
    ErasureExecutor: 'dealer' | 'staff'
    ErasurePlan: {
      planId: string
      validUntil: string
      calls: string[]
      callsStaying: number
      items: components['schemas']['HeldCount'][]
      suppression: components['schemas']['PlannedSuppression']
      unanswered: components['schemas']['UnansweredRequest'][]
    }
    ErasureProof: {
      /** @constant */
      version: 1
      dealerId: string
      number: number
      previous: string | null
      /** @constant */
      right: 'erasure'
      erasureId: string
      at: string
      /** @constant */
      controller: 'dealer'
      executedBy: components['schemas']['ErasureExecutor']
      instruction: components['schemas']['RightsInstruction'] | null
      identityCheck: string
      calls: string[]
      blockedUntil: string
      suppression?: components['schemas']['Suppression']
      beyondReach: components['schemas']['CopyBeyondReach'][]
    }
    /** @enum {string} */
    ErasureState: 'ordered' | 'blocking' | 'settling' | 'blocked' | 'destroyed'
    Estimate: {
      value: number | null
      low: number | null
      high: number | null
      why: components['schemas']['WhyNoFigure'] | null
    }
    EstimateLimits: {
      low: number
      high: number
    }
    Evidence: {
      criterion: components['schemas']['Criterion']
      pointer: string
      fact: components['schemas']['EvidenceFact']
    }
    /** @enum {string} */
    EvidenceFact:
      | 'unresolved'
      | 'external'
      | 'still-upset'
      | 'low'
      | 'reserved'
      | 'refused'
      | 'motive-given'
      | 'motive-withheld'
      | 'reluctant'
    ExclusionListContent: {
      source: string
      count: number
      hashes: string[]
    }
    /** @enum {string} */
    ExclusionListState: 'incomplete' | 'in-force' | 'replaced'
    ExclusionLists: {
      items: components['schemas']['ListedExclusionList'][]
    }
    /** @enum {string} */
    ExportFailure: 'too-many-rows' | 'too-long' | 'internal'
    /** @enum {string} */
    ExportFormat: 'xlsx' | 'csv'
    ExportStarted: {
      exportId: string
    }
    /** @enum {string} */
    ExportState: 'working' | 'ready' | 'failed'
    FollowUp: {
      kind: components['schemas']['FollowUpKind']
      state: components['schemas']['FollowUpState']
      dueSince: string | null
      surveyExpected: string
      endedAt: string | null
      withdrawnBecause: components['schemas']['FollowUpWithdrawal'] | null
    }
    /** @enum {string} */
    FollowUpKind: 'recheck' | 'reminder'
    FollowUpPage: {
      items: components['schemas']['ListedFollowUp'][]
      next: string | null
    }
    /** @enum {string} */
    FollowUpState: 'withheld' | 'due' | 'lapsed' | 'done' | 'withdrawn'
    /** @enum {string} */
    FollowUpStateFilter: 'due' | 'withheld' | 'lapsed' | 'done' | 'withdrawn'
    /** @enum {string} */
    FollowUpWithdrawal: 'unresolved' | 'declined' | 'not-to-be-called' | 'answered'
    /** @enum {string} */
    FormerContactObstacle: 'no-contact' | 'objection' | 'restriction' | 'rest-period' | 'phone-unknown'
    FormerContactPermission: {
      allowed: boolean
      reasons: components['schemas']['FormerContactObstacle'][]
      until: string | null
      openProblems: string[]
      mentionSurvey: boolean
    }
    FoundCustomer: {
      customerRef: string
      name: string | null
      phone: components['schemas']['Phone'] | null
      plate: string | null
      lastCall: components['schemas']['LastCall'] | null
    }
    FunnelDealer: {
      dealerId: string
      n: number
      of: number
      outside: components['schemas']['FunnelSide'] | null
    }
    /** @enum {string} */
    FunnelSide: 'above' | 'below'
    GivenVerdict: {
      at: string
      own: boolean
      problem: boolean | null
      criteria: components['schemas']['Criterion'][]
      listened: boolean | null
      cannotTell: string | null
    }
    Group: {
      name: string
      monthlyDiscount: components['schemas']['Money']
      groupId: string
      state: components['schemas']['GroupState']
      firstMonth: string
      participants: components['schemas']['Participant'][]
    }
    GroupCoherence: {
      groupId: string
      from: string
      to: string
      question: string | null
      brand: string | null
      asOf: string | null
      brands: components['schemas']['GroupSurveyBrand'][]
      forbiddenBrands: string[]
      range: components['schemas']['GroupRangeFigures']
      months: components['schemas']['GroupMonthFigures'][]
      funnels: components['schemas']['CoherenceFunnels'] | null
    }
    GroupContent: {
      name: string
      monthlyDiscount: components['schemas']['Money']
    }
    GroupMembership: {
      groupId: string
      active: boolean
    }
    GroupMonthFigures: {
      month: string
      figures: components['schemas']['GroupQuestionFigures'][] | null
      why: components['schemas']['WhyGroupHidden'] | null
    }
    GroupPage: {
      items: components['schemas']['ListedGroup'][]
      next: string | null
    }
    GroupQuestionFigures: {
      brand: string | null
      question: string | null
      gap: number | null
      identical: number
      withinOne: number | null
    }
    GroupRangeFigures: {
      figures: components['schemas']['GroupQuestionFigures'][] | null
      why: components['schemas']['WhyGroupHidden'] | null
    }
    /** @enum {string} */
    GroupState: 'forming' | 'active'
    GroupSummary: {
      name: string
      monthlyDiscount: components['schemas']['Money']
      groupId: string
    }
    GroupSurveyBrand: {
      brand: string
      name: string
      questions: components['schemas']['GroupSurveyQuestion'][]
    }
    GroupSurveyQuestion: {
      question: string
      text: string
    }
    HeldCount: {
      kind: components['schemas']['HeldKind']
      count: number
    }
    HeldDatum: {
      kind: components['schemas']['HeldKind']
      at: string | null
      callId: string | null
      data: {
        [key: string]: unknown
      }
    }
    HeldElsewhere: {
      what: components['schemas']['HeldElsewhereThing']
      holder: components['schemas']['HeldElsewhereBy']
      words: string
    }
    /** @enum {string} */
    HeldElsewhereBy: 'call-centre' | 'brand' | 'asortis' | 'dealer' | 'recipients'
    /** @enum {string} */
    HeldElsewhereThing: 'recording' | 'brand-survey' | 'refused-rows' | 'dealer-systems' | 'sent-mails'
    /** @enum {string} */
    HeldKind:
      | 'customer'
      | 'call'
      | 'amendment'
      | 'closing'
      | 'step'
      | 'verification'
      | 'recheck'
      | 'reminder'
      | 'review'
      | 'specialist-review'
      | 'event'
      | 'alert'
      | 'delivery'
      | 'notice'
      | 'survey-response'
      | 'refused-row'
      | 'pass-on'
      | 'request'
    Holder: [number, string]
    /** @enum {string} */
    IdentityCheck: 'signed-in' | 'known-contact' | 'document' | 'representative' | 'court-or-authority'
    ImportError: {
      code: string
      count: number
      examples: components['schemas']['ImportExample'][]
    }
    ImportExample: {
      row: number
      line: number
      column: string | null
      detail: string
    }
    /** @enum {string} */
    IndividualUse: 'allowed' | 'aggregated-only' | 'forbidden'
    InformationConsent: {
      /** @constant */
      read: true
      textVersion: number
    }
    InformationForm: {
      name: string
      company: string
      email: string
      phone?: string
      message?: string
      /** @constant */
      read?: 'yes'
      /** @constant */
      marketing?: 'yes'
      textVersion: string
      website?: string
    }
    InformationQuestion: {
      phone: string | null
      message: string | null
      answeredAt: string | null
      answeredBy: string | null
      until: string
    }
    InformationRequest: {
      requestId: string
      receivedAt: string
      name: string
      company: string
      email: string
      textVersion: number
      textHash: string
      question: components['schemas']['InformationQuestion'] | null
      marketing: components['schemas']['MarketingChoice'] | null
    }
    InformationRequestChange: {
      name?: string
      company?: string
      email?: string
      phone?: string | null
      message?: string | null
      answered?: boolean
      marketing?: components['schemas']['MarketingAnswer']
    }
    InformationRequestDetail: {
      requestId: string
      receivedAt: string
      name: string
      company: string
      email: string
      textVersion: number
      textHash: string
      question: components['schemas']['InformationQuestion'] | null
      marketing: components['schemas']['MarketingChoice'] | null
      views: components['schemas']['InformationRequestView'][]
      others: components['schemas']['OtherInformationRequest'][]
    }
    InformationRequestPage: {
      items: components['schemas']['InformationRequest'][]
      next: string | null
    }
    InformationRequestReceived: {
      /** @constant */
      received: true
    }
    InformationRequestSearch: {
      email: string
    }
    InformationRequestView: {
      day: string
      by: string
    }
    InformationRequestsFound: {
      items: components['schemas']['InformationRequest'][]
      more: boolean
    }
    Invitation: {
      personId: string
      invitedAt: string
    }
    JoiningEffect: {
      dealers: number
      visits: components['schemas']['ComparedCounts']
      responses: components['schemas']['ComparedCounts']
      identifying: components['schemas']['Estimate']
      marks: components['schemas']['JoiningMarkDifference'][]
      cautions: components['schemas']['EffectCaution'][]
    }
    JoiningMarkDifference: {
      question: string
      responses: components['schemas']['ComparedCounts']
      difference: components['schemas']['Estimate']
    }
    JointCount: {
      call: number
      survey: number
      n: number
    }
    LastCall: {
      callId: string
      receivedAt: string
      visitRef: string
    }
    ListedAnswer: {
      question: string
      mark?: number
      reserved?: boolean
      choice?: string
      /** @constant */
      refused?: true
      low: boolean
    }
    ListedBrand: {
      brandId: string
      name: string
      rewardRule: components['schemas']['RewardRule']
    }
    ListedCustomer: {
      ref: string
      name?: string
    }
    ListedDealer: {
      name: string
      brands: string[]
      language: string
      zone: string
      endsAt?: string
      dealerId: string
      group?: components['schemas']['GroupMembership']
    }
    ListedDealerCode: {
      brandId: string
      code: string
      periods: components['schemas']['DealerCodePeriod'][]
      revision: number
    }
    ListedExclusionList: {
      listId: string
      source: string
      state: components['schemas']['ExclusionListState']
      count: number
      startedAt: string
      startedBy: string
      completedAt: string | null
      startedByName: string | null
    }
    ListedFollowUp: {
      callId: string
      dealerId: string
      kind: components['schemas']['FollowUpKind']
      customer: components['schemas']['ShownCustomer']
      visit: components['schemas']['Visit']
      dueSince: string | null
      surveyExpected: string
      openedAt: string
      closedAt: string | null
      endedAt: string | null
      withdrawnBecause: components['schemas']['FollowUpWithdrawal'] | null
    }
    ListedGroup: {
      groupId: string
      name: string
      monthlyDiscount: components['schemas']['Money']
      state: components['schemas']['GroupState']
      participants: number
    }
    /** @enum {string} */
    ListedInformationRequests: 'open' | 'all' | 'marketing'
    /** @enum {string} */
    ListedMatchState: 'waiting' | 'ambiguous' | 'matched'
    ListedQuestionnaire: {
      questionnaireId: string
      version: number
      brand: string
      kinds: components['schemas']['CallKind'][]
    }
    ListedReview: {
      reviewId: string
      dueBy: string
      kind: components['schemas']['CallKind']
      claimedUntil?: string
    }
    ListedStandingCase: {
      customerRef: string
      callId: string
      receivedAt: string
      state: components['schemas']['SuspendingState']
      since: string
      status: components['schemas']['ProblemStatus'] | null
      stopped: components['schemas']['StoppedClock'] | null
      toDecide: boolean
      steps: components['schemas']['StepName'][]
    }
    ListedSurveyImport: {
      importId: string
      brand: string
      fileName: string
      coveredUntil?: string
      createdAt: string
      createdBy: string
      doneAt?: string
      state: components['schemas']['SurveyImportState']
      dryRun: boolean
      acceptCorrections: boolean
      failure?: components['schemas']['SurveyImportFailure']
      progress: components['schemas']['SurveyImportProgress']
      rows: components['schemas']['SurveyImportRows']
      corrected: number
      identified: number
      anonymous: number
      matched: number
      unmatched: number
      ambiguous: number
    }
    MailProgress: {
      state: components['schemas']['MailProgressState']
      sent: number
      failed: number
    }
    /** @enum {string} */
    MailProgressState: 'waiting' | 'done'
    MailRecipient: {
      email: string
      name?: string
    }
    /** @enum {string} */
    MailState: 'claimed' | 'released' | 'refused' | 'sent' | 'delivered' | 'bounced' | 'complained'
    MailSubscriptionEnd: {
      /** @constant */
      sure?: 'yes'
    }
    MarkFall: {
      month: string
      callId: string
      visitRef: string
      question: string
      call: number
      survey: number
    }
    /** @enum {string} */
    MarketingAnswer: 'confirmed' | 'withdrawn'
    MarketingChoice: {
      state: components['schemas']['MarketingState']
      confirmedAt: string | null
      confirmedBy: string | null
      withdrawnAt: string | null
      withdrawnBy: string | null
      until: string
    }
    /** @enum {string} */
    MarketingState: 'unconfirmed' | 'confirmed' | 'withdrawn'
    Me: {
      audience: components['schemas']['SignedInAs']
      name: string | null
      dealers: components['schemas']['OwnDealer'][]
    }
    Money: {
      amount: string
      currency: string
    }
    MonthCoherence: {
      month: string
      asOf: string
      responses: number
      pairs: number
      gap: components['schemas']['Estimate']
      identical: components['schemas']['Estimate']
      withinOne: components['schemas']['Estimate']
      answering: components['schemas']['SurveyAnswerRate']
    }
    MonthOverview: {
      month: string
      asOf: string
      dealers: number
      problems: components['schemas']['ShareOf']
      alerts: components['schemas']['AlertShare']
      acknowledge: components['schemas']['DeadlineCount']
      resolve: components['schemas']['DeadlineCount']
      outside: components['schemas']['OutsideCount']
    }
    MonthStatistics: {
      month: string
      asOf: string
      calls: components['schemas']['CallFigures']
      problems: components['schemas']['ProblemShare']
      open: number
      dismissed: number
      reopened: number
      verified: number
      criteria: components['schemas']['CriterionCount'][]
      topics: components['schemas']['TopicCount'][]
      causes: components['schemas']['CauseCount'][]
      advisers: components['schemas']['CountById'][]
      sites: components['schemas']['CountById'][]
      acknowledge: components['schemas']['DeadlineFigures']
      resolve: components['schemas']['DeadlineFigures']
      alerts: components['schemas']['AlertFigures']
    }
    Motive: {
      topic?: components['schemas']['Topic']
      text?: string
    }
    NamedBrand: {
      brand: string
      name: string
    }
    NewInformationRequest: {
      name: string
      company: string
      email: string
      phone?: string
      message?: string
      consent: components['schemas']['InformationConsent']
      marketing: boolean
    }
    NewPerson: {
      email: string
      name: string
    }
    NewRightsRequest: {
      customerRef: string
      right: components['schemas']['Right']
      askedAt: string
      how: components['schemas']['RequestWay']
      text?: string
    }
    /** @enum {string} */
    NotHeldReason: 'fewer-than-5' | 'late' | 'missed'
    NotSealedGroups: {
      count: number
      groupIds: string[]
    }
    Notice: string
    /** @enum {string} */
    ObjectionChoice: 'continue' | 'close'
    ObjectionDecision: {
      customerRef: string
      decision: components['schemas']['ObjectionChoice']
      cases: number
    }
    ObjectionDecisionRequest: {
      decision: components['schemas']['ObjectionChoice']
      ground: string
      phones?: string[]
      type?: components['schemas']['CustomerType']
      requestId?: string
      instruction?: components['schemas']['RightsInstruction']
    }
    OpenedErasure: {
      at: string
      calls: number
    }
    Opening: {
      accessId: string
      state: components['schemas']['BlockedAccessState']
      reason: components['schemas']['OpeningReason']
      requestedAt: string
      approvedAt: string | null
      until: string
      reference: string | null
      erasureId: string | null
      erasure: components['schemas']['OpenedErasure'] | null
      customerRef: string | null
      requestedBy: components['schemas']['OpeningPerson']
      approvedBy: components['schemas']['OpeningPerson'] | null
      readings: number
      lastReadAt: string | null
      mayApprove: boolean
      isYours: boolean
    }
    OpeningPage: {
      items: components['schemas']['Opening'][]
      next: string | null
    }
    OpeningPerson: {
      side: components['schemas']['OpeningSide']
      name: string | null
    }
    /** @enum {string} */
    OpeningReadAs: 'items' | 'access-export'
    /** @enum {string} */
    OpeningReason: 'person' | 'court' | 'authority' | 'claims'
    /** @enum {string} */
    OpeningSide: 'dealer' | 'asortis'
    OperatorCoaching: {
      operator: string
      reviews: number
      missed: number
      noProblem: number
      otherCriteria: number
      calls: components['schemas']['CoachingCall'][]
    }
    OperatorRunningTest: {
      operator: string
      points: components['schemas']['RunningTestPoint'][]
    }
    OperatorVerdict: {
      problem: boolean
      criteria?: components['schemas']['Criterion'][]
    }
    Opinion: {
      problem: boolean
      criteria: components['schemas']['Criterion'][]
    }
    OtherInformationRequest: {
      requestId: string
      receivedAt: string
    }
    /** @enum {string} */
    Outcome:
      | 'completed'
      | 'partial'
      | 'declined'
      | 'call-back'
      | 'unreachable'
      | 'voicemail'
      | 'wrong-number'
      | 'language-barrier'
    OutcomeProbabilities: {
      [key: string]: number
    }
    OutsideCount: {
      above: number
      below: number
    }
    Overview: {
      from: string
      to: string
      brand: string | null
      asOf: string | null
      alerts: components['schemas']['AlertShare']
      months: components['schemas']['MonthOverview'][]
      dealers: components['schemas']['FunnelDealer'][] | null
    }
    OwnDealer: {
      dealerId: string
      name: string
      zone: string
      language: string
    }
    Participant: {
      participationNumber: number
      dealerId: string
      name: string
      joinedAt: string
    }
    Participation: {
      groupId: string
      dealerId: string
      participationNumber: number
    }
    PassedOnDiscount: {
      groupId: string
      month: string
      dealerId: string
      customerRef: string
      note?: string
      eligible: components['schemas']['Eligibility']
      recordedAt: string
    }
    Person: {
      personId: string
      email: string
      name: string
      dealers: string[]
      roles: components['schemas']['PersonRole'][]
      invitedAt: string | null
    }
    PersonDetails: {
      personId: string
      email: string
      name: string
      dealers: string[]
      roles: components['schemas']['PersonRole'][]
      invitedAt: string | null
      state: components['schemas']['PersonState']
      secondFactorResets: components['schemas']['SecondFactorReset'][]
    }
    PersonImport: {
      /** @description A header, then one person and one dealer per row, at most 200; separated by commas, semicolons or tabs. Columns, in any order, all of which must be there: `dealerId`, `email`, `name`. Who acts for several dealers has a row for each. A row does what `POST /v1/dealers/{dealerId}/people` does: somebody with the address, whatever its case, is the same person and keeps their name; the person and the managers of the dealer are told by e-mail. Roles are given one by one. */
      csv: string
      /** @default false */
      dryRun?: boolean
    }
    PersonImportReport: {
      dryRun: boolean
      rows: components['schemas']['PersonImportRows']
      errors: components['schemas']['ImportError'][]
    }
    PersonImportRows: {
      read: number
      invited: number
      added: number
      unchanged: number
      refused: number
    }
    PersonList: {
      items: components['schemas']['Person'][]
      next: string | null
    }
    /** @enum {string} */
    PersonRole: 'privacy'
    /** @enum {string} */
    PersonState: 'invited' | 'active' | 'disabled'
    Phone: {
      given: string
      dial: string | null
      shown: string
    }
    PlannedSuppression: {
      state: components['schemas']['SuppressionState']
      numbers: number
      sharedWith: string[]
    }
    PreferenceChanges: {
      alertRecipients?: components['schemas']['AlertRecipient'][]
      standIns?: components['schemas']['StandIn'][] | null
      digestRecipients?: components['schemas']['MailRecipient'][] | null
      workingHours?: components['schemas']['WorkingHours'] | null
      holidays?: string[] | null
      callHours?: components['schemas']['WorkingHours'] | null
      rewardsLoyalty?: boolean | null
      blockedForDays?: number | null
    }
    /** @enum {string} */
    PrizeEligibility: 'yes' | 'no' | 'unknown' | 'not-applicable'
    Problem: {
      callId: string
      dealerId: string
      kind: components['schemas']['CallKind']
      status: components['schemas']['ProblemStatus']
      criteria: components['schemas']['Criterion'][]
      main: components['schemas']['Criterion']
      openedAt: string
      acknowledgeBy: string
      resolveBy: string
      surveyExpected: string | null
      overdue: boolean
      onTheLine: boolean
      wait: string | null
      assignee: string | null
      customer: components['schemas']['ShownCustomer']
      visit: components['schemas']['Visit']
      reasons: string[]
      alert: components['schemas']['AlertSummary']
      zone: string
      ringing: components['schemas']['Ringing']
      content: components['schemas']['CallContent']
      classification: components['schemas']['Classification']
      clocks: components['schemas']['RunningClock'][]
      suspendedSince: string | null
      steps: components['schemas']['StepName'][]
      followUp: components['schemas']['FollowUp'] | null
      review: components['schemas']['ProblemReview'] | null
      timeline: components['schemas']['TimelineEntry'][]
      timelineNext: string | null
      mails: components['schemas']['ProblemMail'][]
    }
    ProblemClocks: {
      status: components['schemas']['ProblemStatus']
      acknowledgeBy: string
      resolveBy: string
    }
    ProblemColumn: {
      id: components['schemas']['ProblemColumnId']
      words: components['schemas']['Words']
    }
    /** @enum {string} */
    ProblemColumnId:
      | 'callId'
      | 'status'
      | 'openedAt'
      | 'openedAtUtc'
      | 'kind'
      | 'main'
      | 'criteria'
      | 'topics'
      | 'reasons'
      | 'remarks'
      | 'customerRef'
      | 'customerName'
      | 'customerPhone'
      | 'customerEmail'
      | 'visitRef'
      | 'visitDate'
      | 'site'
      | 'adviser'
      | 'plate'
      | 'model'
      | 'assignee'
      | 'acknowledgeBy'
      | 'acknowledgeByUtc'
      | 'acknowledgedAt'
      | 'acknowledgedAtUtc'
      | 'acknowledgeHours'
      | 'resolveBy'
      | 'resolveByUtc'
      | 'closedAt'
      | 'closedAtUtc'
      | 'resolveHours'
      | 'overdue'
      | 'reopenings'
      | 'outcome'
      | 'rootCause'
      | 'decision'
      | 'changes'
    ProblemExport: {
      state: components['schemas']['ExportState']
      rows: number
      of: number | null
      failure?: components['schemas']['ExportFailure']
      url?: string
      expiresAt?: string
    }
    ProblemExportRequest: {
      format: components['schemas']['ExportFormat']
      profile?: components['schemas']['CsvProfile']
      /** @default open */
      status?: components['schemas']['ProblemStatusFilter']
      criterion?: components['schemas']['Criterion']
      topic?: components['schemas']['Topic']
      kind?: components['schemas']['CallKind']
      from?: string
      to?: string
      adviser?: string
      site?: string
      visit?: string
      assignee?: string
      alert?: components['schemas']['AlertState']
      overdue?: boolean
    }
    ProblemMail: {
      notice: components['schemas']['Notice']
      to: string
      state: components['schemas']['MailState']
      at: string
      messageId: string | null
      latencyMs: number | null
      uncertain: number
    }
    /** @enum {string} */
    ProblemOrder: 'newest' | 'deadline'
    ProblemPage: {
      items: components['schemas']['ProblemSummary'][]
      next: string | null
    }
    ProblemReview: {
      at: string
      action: components['schemas']['ReviewAction']
      judged: boolean
      found: boolean
    }
    ProblemSearch: {
      visitRef?: string
      customerRef?: string
    }
    ProblemShare: {
      n: number
      of: number
      share: number | null
      limits: components['schemas']['ChartLimits'] | null
      signals: components['schemas']['ChartSignal'][]
    }
    /** @enum {string} */
    ProblemStatus: 'open' | 'acknowledged' | 'in-progress' | 'resolved' | 'unresolved' | 'dismissed'
    /** @enum {string} */
    ProblemStatusFilter: 'open' | 'closed' | 'all'
    ProblemSummary: {
      callId: string
      dealerId: string
      kind: components['schemas']['CallKind']
      status: components['schemas']['ProblemStatus']
      criteria: components['schemas']['Criterion'][]
      main: components['schemas']['Criterion']
      openedAt: string
      acknowledgeBy: string
      resolveBy: string
      surveyExpected: string | null
      overdue: boolean
      onTheLine: boolean
      wait: string | null
      assignee: string | null
      customer: components['schemas']['ShownCustomer']
      visit: components['schemas']['Visit']
      reasons: string[]
      alert: components['schemas']['AlertSummary']
    }
    ProblemsFound: {
      items: components['schemas']['ProblemSummary'][]
      complete: boolean
    }
    /** @enum {string} */
    Prompt: 'motive' | 'explain-scope'
    ProofSearch: {
      customerRef?: string
      receipt?: string
    }
    ProofsFound: {
      proofs: number[]
    }
    Pulse: {
      pulse: number
    }
    Question: {
      id: string
      text: components['schemas']['Wording']
      scale?: components['schemas']['Scale']
      cutOff?: number
      choices?: components['schemas']['Choice'][]
      brandSurveyQuestion?: string
    }
    QuestionFigures: {
      question: string
      pairs: number
      wide: boolean
      gap: components['schemas']['Estimate']
      identical: components['schemas']['Estimate']
      withinOne: components['schemas']['Estimate']
      withinTwo: components['schemas']['Estimate']
      limits: components['schemas']['EstimateLimits'] | null
      concordance: components['schemas']['Estimate']
      spearman: components['schemas']['Estimate']
      pearson: components['schemas']['Estimate']
      approximate: boolean
    }
    Questionnaire: {
      questionnaireId: string
      version: number
      brand: string
      kinds: components['schemas']['CallKind'][]
      questions: components['schemas']['Question'][]
    } & {
      [key: string]: unknown
    }
    QuestionnaireContent: {
      brand: string
      kinds: components['schemas']['CallKind'][]
      questions: components['schemas']['Question'][]
    }
    QuestionnairePage: {
      items: components['schemas']['ListedQuestionnaire'][]
      next: string | null
    }
    RaterAgreement: {
      from: string
      to: string
      until: string | null
      calls: number
      notStated: number
      basis: components['schemas']['AgreementBasis']
      raw: components['schemas']['Estimate']
      kappa: components['schemas']['Estimate']
      ac1: components['schemas']['Estimate']
      positive: components['schemas']['Estimate']
      negative: components['schemas']['Estimate']
      prevalence: components['schemas']['Estimate']
      missedShare: components['schemas']['Estimate']
      misses: components['schemas']['SampleMisses']
      rangesHold: number
      confusion: components['schemas']['CriterionConfusion'][]
      second: components['schemas']['SecondAgreement']
      nonResponse: components['schemas']['SampleNonResponse'][]
      running: components['schemas']['OperatorRunningTest'][]
      specialists: components['schemas']['SpecialistAgreement'][]
    }
    RecordedObjectionDecision: {
      decision: components['schemas']['ObjectionChoice']
      at: string
      ground: string
    }
    Rectification: {
      rectificationId: string
      state: components['schemas']['RectificationState']
      orderedAt: string
      calls: number
      rectifiedAt: string | null
      blockedUntil: string
      destroyedAt: string | null
    }
    RectificationContent: {
      contact?: components['schemas']['CorrectedContact']
      vehicle?: components['schemas']['CorrectedVehicle']
      identityCheck: components['schemas']['IdentityCheck']
      instruction?: components['schemas']['RightsInstruction']
      requestId?: string
      phones?: string[]
      calls?: string[]
      type?: components['schemas']['CustomerType']
      blockedForDays?: number
    }
    /** @enum {string} */
    RectificationState: 'correcting' | 'blocked' | 'destroyed'
    /** @enum {string} */
    RefusalGround:
      | 'identity-not-proved'
      | 'manifestly-unfounded'
      | 'excessive'
      | 'legal-obligation'
      | 'legal-claims'
      | 'rights-of-others'
      | 'not-held-here'
    /** @enum {string} */
    Region:
      | 'ES-AN'
      | 'ES-AR'
      | 'ES-AS'
      | 'ES-CB'
      | 'ES-CE'
      | 'ES-CL'
      | 'ES-CM'
      | 'ES-CN'
      | 'ES-CT'
      | 'ES-EX'
      | 'ES-GA'
      | 'ES-IB'
      | 'ES-MC'
      | 'ES-MD'
      | 'ES-ML'
      | 'ES-NC'
      | 'ES-PV'
      | 'ES-RI'
      | 'ES-VC'
    /** @enum {string} */
    RegisteredRight:
      | 'access'
      | 'portability'
      | 'rectification'
      | 'erasure'
      | 'restriction'
      | 'objection'
      | 'no-more-calls'
      | 'state-ended'
      | 'objection-decided'
      | 'blocked-access'
    /** @enum {string} */
    RepeatedBy: 'customer' | 'adviser' | 'car'
    RepeatedCause: {
      by: components['schemas']['RepeatedBy']
      cause: components['schemas']['RootCause']
      adviser?: string
      n: number
      calls: string[]
    }
    RepeatedCauses: {
      from: string
      to: string
      items: components['schemas']['RepeatedCause'][]
    }
    /** @enum {string} */
    RequestState: 'open' | 'completed' | 'refused'
    /** @enum {string} */
    RequestWay: 'call' | 'letter' | 'email' | 'in-person' | 'other'
    /** @enum {string} */
    RestrictedIndividualUse: 'aggregated-only' | 'forbidden'
    /** @enum {string} */
    RestrictionGround: 'consent' | 'claim' | 'protect-person'
    Review: {
      reviewId: string
      dueBy: string
      kind: components['schemas']['CallKind']
      state: components['schemas']['ReviewState']
      facts: components['schemas']['ReviewFacts']
      verdict: components['schemas']['GivenVerdict'] | null
      said: components['schemas']['Unblinded'] | null
      action: components['schemas']['TakenAction'] | null
    }
    /** @enum {string} */
    ReviewAction: 'confirm' | 'reclassify' | 'dismiss'
    ReviewActionContent: {
      action: components['schemas']['ReviewAction']
      criteria?: components['schemas']['Criterion'][]
      note?: string
    }
    ReviewClaim: {
      reviewId: string
      claimedUntil: string
    }
    ReviewFacts: {
      questionnaire: string
      recording: string | null
      answers: components['schemas']['ReviewedAnswer'][]
      situations: components['schemas']['ReviewedSituation'][]
      motives: components['schemas']['ReviewedMotive'][]
      scopeExplained: boolean | null
      cooperation: string | null
    }
    /** @enum {string} */
    ReviewList: 'pending' | 'mine' | 'final'
    ReviewPage: {
      items: components['schemas']['ListedReview'][]
      next: string | null
    }
    ReviewQueue: {
      why: components['schemas']['ReviewReason']
      waiting: number
      judged: number
      overdue: number
      since: string | null
    }
    ReviewQueues: {
      queues: components['schemas']['ReviewQueue'][]
      sampleShare: number | null
    }
    /** @enum {string} */
    ReviewReason: 'disagreement' | 'problem' | 'sample' | 'second' | 'again'
    /** @enum {string} */
    ReviewState: 'pending' | 'judged' | 'final' | 'not-reviewed'
    ReviewVerdict: {
      problem?: boolean
      criteria?: components['schemas']['Criterion'][]
      listened?: boolean
      cannotTell?: components['schemas']['CannotTell']
    }
    ReviewedAnswer: {
      question: string
      mark: number | null
      reserved: boolean | null
      choice: string | null
      refused: boolean
      comment: string | null
    }
    ReviewedMotive: {
      topic: string | null
      text: string | null
    }
    ReviewedSituation: {
      state: string
      topic: string | null
      knownToDealer: boolean | null
      stillUpset: boolean | null
      description: string | null
    }
    /** @enum {string} */
    RewardRule: 'none' | 'for-answering' | 'for-top-marks'
    /** @enum {string} */
    Right:
      'access' | 'portability' | 'rectification' | 'erasure' | 'restriction' | 'objection' | 'no-more-calls'
    RightsConclusion: {
      state: components['schemas']['ConcludedState']
      ground?: components['schemas']['RefusalGround']
      outcome: string
      identityCheck?: string
      instruction?: components['schemas']['RightsInstruction']
      proofId?: string
    }
    /** @constant */
    RightsController: 'dealer'
    /** @enum {string} */
    RightsHandledBy: 'dealer' | 'asortis'
    RightsInstruction: {
      reference: string
      at: string
    }
    RightsRequest: {
      dealerId: string
      requestId: string
      customerRef: string
      right: components['schemas']['RegisteredRight']
      askedAt: string
      how: components['schemas']['RequestWay']
      text?: string
      callId?: string
      registeredAt: string
      registeredBy: string
      dueBy: string
      state: components['schemas']['RequestState']
      concludedAt?: string
      concludedBy?: string
      ground?: components['schemas']['RefusalGround']
      outcome?: string
      identityCheck?: string
      instruction?: components['schemas']['RightsInstruction']
      proofId?: string
      carriedOut?: components['schemas']['CarriedOut'][]
      registeredByName: string | null
      concludedByName?: string | null
    }
    RightsRequestPage: {
      items: components['schemas']['RightsRequest'][]
      next: string | null
    }
    Ringing: {
      allowed: boolean
      customer: components['schemas']['CustomerState'] | null
      number: components['schemas']['AskedOfNumber'] | null
    }
    /** @enum {string} */
    RootCause:
      | 'workshop/diagnosis'
      | 'workshop/workmanship'
      | 'workshop/parts'
      | 'workshop/quality-control'
      | 'workshop/capacity'
      | 'service/communication'
      | 'service/appointment'
      | 'service/promise-not-kept'
      | 'service/treatment'
      | 'service/invoice'
      | 'delivery/date'
      | 'delivery/preparation'
      | 'delivery/explanation'
      | 'delivery/documents'
      | 'outside/brand-policy'
      | 'outside/price'
      | 'outside/vehicle'
      | 'outside/customer-expectation'
      | 'outside/none-found'
    RootCauseArea: {
      area: string
      words: components['schemas']['Words']
      causes: components['schemas']['Term'][]
    }
    RunningClock: {
      missing: components['schemas']['DeadlineKind']
      by: string
      workingMinutesLeft: number
    }
    RunningTestPoint: {
      reviewedAt: string
      sum: number
      limit: number
      flagged: boolean
    }
    Said: {
      script?: string
      brandSurvey?: boolean
      prize?: boolean
      onBehalf?: boolean
    }
    SaidWrongly: {
      dealerId: string
      callId: string
      startedAt: string
      operator: string
      kind: components['schemas']['CallKind']
      outcome: components['schemas']['Outcome']
      wrong: components['schemas']['WronglySaid'][]
    }
    SaidWronglyPage: {
      items: components['schemas']['SaidWrongly'][]
      next: string | null
    }
    Sample: {
      month: string
      commitment: string
      committedAt: string
      key: string | null
      publishedAt: string | null
      settings: components['schemas']['SupervisionSettingsInForce'][]
    }
    SampleMisses: {
      found: number
      of: number
      atMost: number | null
    }
    SampleNonResponse: {
      kind: components['schemas']['CallKind']
      outcome: components['schemas']['Outcome']
      trait: components['schemas']['SampleTrait']
      drawn: number
      counted: number
      cannotTell: number
      notListened: number
      notReviewed: number
      waiting: number
      byOthers: number
    }
    SampleProbabilities: {
      'new-operator': number
      'open-ended': number
      'very-short': number
      'reserved-mark': number
      other: number
    }
    /** @enum {string} */
    SampleTrait:
      'disagreement' | 'problem' | 'new-operator' | 'open-ended' | 'very-short' | 'reserved-mark' | 'other'
    SampledCall: {
      callId: string
      receivedAt: string
      operator: string
      kind: components['schemas']['CallKind']
      outcome: components['schemas']['Outcome']
      trait: components['schemas']['SampleTrait']
      settings: number
      probability: number
      u: string
      drawn: boolean
    }
    SampledCallPage: {
      items: components['schemas']['SampledCall'][]
      next: string | null
    }
    Scale: {
      min: number
      max: number
    }
    Script: {
      version: string
      language: string
      class: components['schemas']['ScriptClass']
      steps: components['schemas']['ScriptStep'][]
      prompts: components['schemas']['ScriptPrompt'][]
      brandSurvey: boolean
      prize: boolean
    }
    /** @enum {string} */
    ScriptClass: 'no-problem' | 'problem' | 'not-reached' | 'declined'
    ScriptPrompt: {
      id: components['schemas']['Prompt']
      text: string
    }
    ScriptStep: {
      id: string
      text: string
    }
    SecondAgreement: {
      of: number
      agreed: number
      kappa: components['schemas']['Estimate']
      ac1: components['schemas']['Estimate']
    }
    SecondFactorReset: {
      resetId: string
      dealerId: string
      at: string
      by: string
      reason: string
      doneAt: string | null
    }
    SecondFactorResetRequest: {
      reason: string
    }
    SentExclusionList: {
      listId: string
      source: string
      state: components['schemas']['ExclusionListState']
      count: number
      startedAt: string
      startedBy: string
      completedAt: string | null
      received: number
    }
    SettledMatch: {
      by: string
      at: string
    }
    ShareOf: {
      n: number
      of: number
      share: number | null
    }
    ShownCustomer: {
      ref: string
      name?: string
      phone?: components['schemas']['Phone']
      email?: string
      language?: string
      type?: components['schemas']['CustomerType']
    }
    ShownSurveyAnswer: {
      question: string
      text: string
      mark?: number
      choice?: string
    }
    /** @enum {string} */
    SignedInAs: 'dealer' | 'staff' | 'specialist'
    Situation: {
      state: components['schemas']['SituationState']
      topic?: components['schemas']['Topic']
      knownToDealer?: boolean
      stillUpset?: boolean
      description?: string
    }
    /** @enum {string} */
    SituationState: 'unresolved' | 'resolved' | 'external'
    SpecialistAgreement: {
      specialist: string
      reviews: number
      problems: number
      listened: number
      withOthers: components['schemas']['SecondAgreement']
    }
    Spread: {
      n: number
      median: number
      p90: number
    }
    StandIn: {
      for: string
      email: string
      name?: string
      until: string
    }
    StandingCase: {
      callId: string
      receivedAt: string
      state: components['schemas']['SuspendingState']
      since: string
      status: components['schemas']['ProblemStatus'] | null
      stopped: components['schemas']['StoppedClock'] | null
      toDecide: boolean
      steps: components['schemas']['StepName'][]
    }
    StandingCasePage: {
      items: components['schemas']['ListedStandingCase'][]
      next: string | null
    }
    Statement: {
      groupId: string
      name: string
      year: string
      draws: components['schemas']['StatementLine'][]
      decided: number
      undecided: number
      notHeld: number
      totals: components['schemas']['StatementTotal'][]
    }
    StatementLine: {
      month: string
      state: components['schemas']['DrawState']
      reason?: string
      participants: number
      discount: components['schemas']['Money']
      winner?: number
      dealerId?: string
      decidedAt?: string
      application?: components['schemas']['DiscountApplication']
    }
    StatementTotal: {
      currency: string
      won: string
      applied: string
    }
    Step: {
      step: components['schemas']['StepName']
      note?: string
      assignee?: string
      outcome?: string
      rootCause?: components['schemas']['RootCause']
      decision?: string
      changes?: components['schemas']['DecisionScope']
      cause?: components['schemas']['RootCause']
      ground?: components['schemas']['RestrictionGround']
    }
    /** @enum {string} */
    StepName:
      | 'acknowledge'
      | 'assign'
      | 'contact-attempt'
      | 'analysis'
      | 'decision'
      | 'note'
      | 'resolve'
      | 'close-unresolved'
      | 'reopen'
    StepTaken: {
      callId: string
      status: components['schemas']['ProblemStatus']
      revision: number
    }
    StoppedClock: {
      missing: components['schemas']['DeadlineKind']
      deadline: string
    }
    SupervisionSettings: {
      newOperatorCalls: number
      veryShortSeconds: number
      probabilities: components['schemas']['SampleProbabilities']
      /** @default {} */
      outcomes?: components['schemas']['OutcomeProbabilities']
      second: number
    }
    SupervisionSettingsInForce: {
      newOperatorCalls: number
      veryShortSeconds: number
      probabilities: components['schemas']['SampleProbabilities']
      /** @default {} */
      outcomes: components['schemas']['OutcomeProbabilities']
      second: number
      version: number
      since: string | null
    }
    Suppression: {
      state: components['schemas']['SuppressionState']
      numbers: number
    }
    /** @enum {string} */
    SuppressionState: 'suppressed' | 'cannot-suppress'
    SurveyAnswer: {
      question: string
      mark?: number
      choice?: string
    }
    SurveyAnswerRate: {
      reminded: number
      answered: number
      share: components['schemas']['Estimate']
      notCovered: number
      stillOpen: number
      unknown: number
      visits: number
      responses: number
    }
    /** @enum {string} */
    SurveyDateFormat:
      | 'YYYY-MM-DD'
      | 'DD/MM/YYYY'
      | 'DD-MM-YYYY'
      | 'DD.MM.YYYY'
      | 'MM/DD/YYYY'
      | 'DD/MM/YY'
      | 'DD-MM-YY'
      | 'DD.MM.YY'
      | 'MM/DD/YY'
      | 'DD/MM/YYYY HH:mm'
      | 'YYYY-MM-DD HH:mm:ss'
      | 'ISO-8601'
    SurveyFile: {
      columns: components['schemas']['SurveyFileColumns']
      dateFormat: components['schemas']['SurveyDateFormat']
      yes: string[]
      no?: string[]
    }
    SurveyFileColumns: {
      responseId?: string
      dealer: string
      answeredAt: string
      visitRef?: string
      plate?: string
      visitDate?: string
      customerRef?: string
      identified?: string
      questions: {
        [key: string]: string
      }
    }
    /** @enum {string} */
    SurveyFileEncoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
    /** @enum {string} */
    SurveyFileKind: 'csv' | 'ndjson' | 'xlsx'
    SurveyGoal: {
      question: string
      measure: components['schemas']['SurveyGoalMeasure']
      target: number
    }
    SurveyGoalFigures: {
      question: string
      measure: components['schemas']['SurveyGoalMeasure']
      target: number
      top: number | null
      responses: number
      result: components['schemas']['Estimate']
      calls: number
      forecast: components['schemas']['Estimate']
      distance: number | null
    }
    /** @enum {string} */
    SurveyGoalMeasure: 'mean' | 'top-share'
    SurveyImport: {
      importId: string
      brand: string
      fileName: string
      coveredUntil?: string
      createdAt: string
      createdBy: string
      doneAt?: string
      state: components['schemas']['SurveyImportState']
      dryRun: boolean
      acceptCorrections: boolean
      failure?: components['schemas']['SurveyImportFailure']
      progress: components['schemas']['SurveyImportProgress']
      rows: components['schemas']['SurveyImportRows']
      corrected: number
      identified: number
      anonymous: number
      matched: number
      unmatched: number
      ambiguous: number
      errors: components['schemas']['SurveyRowRefusals'][]
      refusedRows?: string
      expiresAt?: string
    }
    SurveyImportFailure: {
      code: components['schemas']['SurveyImportFailureCode']
      line?: number
      column?: string
      note: string
    }
    /** @enum {string} */
    SurveyImportFailureCode:
      | 'empty-file'
      | 'no-rows'
      | 'not-text'
      | 'mixed-encoding'
      | 'unknown-encoding'
      | 'old-spreadsheet'
      | 'not-a-spreadsheet'
      | 'web-page'
      | 'not-ndjson'
      | 'encrypted-spreadsheet'
      | 'zip-bomb'
      | 'too-many-entries'
      | 'too-many-cells'
      | 'missing-column'
      | 'duplicate-column'
      | 'no-survey'
      | 'use-forbidden'
      | 'upload-gone'
      | 'internal'
    SurveyImportPage: {
      items: components['schemas']['ListedSurveyImport'][]
      next: string | null
    }
    SurveyImportPreview: {
      kind: components['schemas']['SurveyFileKind']
      encoding?: components['schemas']['SurveyFileEncoding']
      delimiter?: string
      headerLine?: number
      columns: string[]
      rows: string[][]
    }
    SurveyImportProgress: {
      bytes: number
      of: number
    }
    SurveyImportReading: {
      /** @default false */
      dryRun?: boolean
      /** @default false */
      acceptCorrections?: boolean
    }
    SurveyImportRequest: {
      brand: string
      fileName: string
      bytes: number
      sha256: string
      coveredUntil?: string
      /** @default false */
      dryRun?: boolean
      /** @default false */
      acceptCorrections?: boolean
    }
    SurveyImportRows: {
      read: number
      kept: number
      repeated: number
      refused: number
    }
    SurveyImportStarted: {
      importId: string
      upload: components['schemas']['UploadAddress']
    }
    /** @enum {string} */
    SurveyImportState: 'waiting' | 'mapping' | 'reading' | 'done' | 'failed'
    SurveyMatchKey: {
      callId?: string
      visitRef?: string
      plate?: string
      visitDate?: string
      customerRef?: string
    }
    /** @enum {string} */
    SurveyMatchSeries: 'counts' | 'recheck' | 'second-response' | 'answered-before-call'
    SurveyMatchSettlement: {
      callId: string | null
    }
    /** @enum {string} */
    SurveyMatchState: 'anonymous' | 'waiting' | 'ambiguous' | 'matched'
    SurveyQuestion: {
      id: string
      text?: string
      scale?: components['schemas']['SurveyScale']
      top?: number
      choices?: string[]
      right?: string[]
      callChoices?: {
        [key: string]: string[]
      }
    }
    SurveyQuestionTexts: {
      [key: string]: string
    }
    SurveyResponse: {
      responseId: string
      dealerId: string
      brand: string
      answeredAt: string
      identified: boolean
      answers: components['schemas']['ShownSurveyAnswer'][]
      receivedAt: string
      version: number
      match: components['schemas']['SurveyMatchState']
      matched: string | null
      ambiguous: string[]
      series: components['schemas']['SurveyMatchSeries'] | null
      settled: components['schemas']['SettledMatch'] | null
      eligible: components['schemas']['PrizeEligibility']
      why: components['schemas']['EligibilityReason'][]
      rule: components['schemas']['RewardRule'] | null
      told: components['schemas']['ToldOfPrize']
    }
    SurveyResponseContent: {
      brand?: string
      answeredAt: string
      identified: boolean
      answers: components['schemas']['SurveyAnswer'][]
      match?: components['schemas']['SurveyMatchKey']
    }
    SurveyResponseCounts: {
      all: number
      identified: number
      counted: number
      rechecks: number
      answeredBefore: number
      second: number
      waiting: number
      ambiguous: number
    }
    SurveyResponsePage: {
      items: components['schemas']['SurveyResponse'][]
      next: string | null
      brands: components['schemas']['NamedBrand'][]
      withheldBrands: components['schemas']['WithheldBrand'][]
    }
    SurveyResponseVersion: {
      answeredAt: string
      identified: boolean
      answers: components['schemas']['ShownSurveyAnswer'][]
    }
    SurveyRowDifference: {
      dealerId: string
      responseId: string
      kept: components['schemas']['SurveyResponseVersion']
      given: components['schemas']['SurveyResponseVersion']
    }
    SurveyRowExample: {
      row: number
      line: number
      column: string | null
      value?: string
      note: string
      keptAt?: string
      differs?: components['schemas']['SurveyRowDifference']
    }
    /** @enum {string} */
    SurveyRowRefusal:
      | 'unclosed-quote'
      | 'stray-quote'
      | 'row-too-long'
      | 'truncated-row'
      | 'missing-cell'
      | 'extra-cell'
      | 'not-json'
      | 'duplicate-column'
      | 'missing'
      | 'unknown-dealer'
      | 'code-not-valid-then'
      | 'dealer-left'
      | 'not-of-dealer'
      | 'not-a-date'
      | 'in-future'
      | 'not-an-id'
      | 'not-yes-or-no'
      | 'too-long'
      | 'no-match-key'
      | 'no-answers'
      | 'not-a-number'
      | 'not-on-scale'
      | 'not-a-choice'
      | 'totals-row'
      | 'differs-from-kept'
      | 'may-be-kept'
      | 'differs-in-file'
      | 'erased'
      | 'withdrawn'
      | 'kept-at-another-dealer'
    SurveyRowRefusals: {
      code: components['schemas']['SurveyRowRefusal']
      count: number
      examples: components['schemas']['SurveyRowExample'][]
    }
    SurveyScale: {
      min: number
      max: number
    }
    SurveyWithdrawal: {
      reason: components['schemas']['SurveyWithdrawalReason']
      ground?: components['schemas']['RestrictionGround']
    }
    /** @enum {string} */
    SurveyWithdrawalReason: 'wrong-dealer' | 'test' | 'taken-back'
    /** @enum {string} */
    SuspendingState: 'objection' | 'restriction'
    TakenAction: {
      at: string
      action: components['schemas']['ReviewAction']
      criteria: components['schemas']['Criterion'][]
      note: string | null
    }
    Term: {
      id: string
      words: components['schemas']['Words']
    }
    TimeWindow: [string, string]
    TimelineEntry: {
      at: string
      who: string
      name: string | null
      what: string
      detail?: unknown
    }
    TimelinePage: {
      items: components['schemas']['TimelineEntry'][]
      next: string | null
    }
    /** @enum {string} */
    ToldOfPrize: 'yes' | 'no' | 'unknown'
    /** @enum {string} */
    Topic:
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
    TopicArea: {
      id: string
      words: components['schemas']['Words']
      topics: components['schemas']['Term'][]
    }
    TopicCount: {
      topic: components['schemas']['Topic']
      n: number
    }
    TrialContent: {
      dealer?: string
      kind?: components['schemas']['CallKind']
      outcome?: components['schemas']['Outcome']
      answers?: components['schemas']['Answer'][]
      situations?: components['schemas']['Situation'][]
      motives?: components['schemas']['Motive'][]
      scopeExplained?: boolean
      cooperation?: components['schemas']['Cooperation']
      operatorVerdict?: components['schemas']['OperatorVerdict']
    }
    UnansweredRequest: {
      requestId: string
      right: components['schemas']['RegisteredRight']
      dueBy: string
    }
    Unblinded: {
      operator: components['schemas']['Opinion'] | null
      facts: components['schemas']['Opinion']
      agreement: components['schemas']['Agreement']
      status: components['schemas']['ProblemStatus'] | null
      actions: components['schemas']['ReviewAction'][]
    }
    UploadAddress: {
      url: string
      headers: {
        [key: string]: string
      }
      expiresAt: string
    }
    Vehicle: {
      plate?: string
      model?: string
      vin?: string
    }
    /** @enum {string} */
    ViewedThing:
      | 'case'
      | 'problem-list'
      | 'problem-file'
      | 'follow-up-list'
      | 'call-list'
      | 'survey-response-list'
      | 'customer-search'
      | 'customer-data'
      | 'rights-request-list'
      | 'standing-case-list'
    Visit: {
      ref: string
      date?: string
      site?: string
      adviser?: string
      vehicle?: components['schemas']['Vehicle']
    }
    Vocabulary: {
      topics: components['schemas']['TopicArea'][]
      rootCauses: components['schemas']['RootCauseArea'][]
      criteria: components['schemas']['Term'][]
      steps: components['schemas']['Term'][]
      outcomes: components['schemas']['Term'][]
      callKinds: components['schemas']['Term'][]
      problemStatuses: components['schemas']['Term'][]
      problemColumns: components['schemas']['ProblemColumn'][]
    }
    /** @enum {string} */
    WhyGroupHidden: 'fewer-than-5-dealers' | 'one-has-more-than-half' | 'month-not-shown' | 'no-roster'
    /** @enum {string} */
    WhyNoFigure: 'too-few' | 'no-spread' | 'no-interval' | 'scales-differ' | 'not-covered-yet' | 'too-early'
    WithdrawnSurveyResponse: {
      dealerId: string
      responseId: string
      brand: string
      reason: components['schemas']['SurveyWithdrawalReason']
      withdrawnAt: string
    }
    WithdrawnSurveyResponsePage: {
      items: components['schemas']['WithdrawnSurveyResponse'][]
      next: string | null
      brands: components['schemas']['NamedBrand'][]
    }
    WithheldBrand: {
      brand: string
      name: string
      individualUse: components['schemas']['RestrictedIndividualUse']
    }
    Wording: {
      es: string
      en?: string
    }
    Words: {
      es: string
      en: string
    }
    WorkingHours: {
      mon?: components['schemas']['TimeWindow'][]
      tue?: components['schemas']['TimeWindow'][]
      wed?: components['schemas']['TimeWindow'][]
      thu?: components['schemas']['TimeWindow'][]
      fri?: components['schemas']['TimeWindow'][]
      sat?: components['schemas']['TimeWindow'][]
      sun?: components['schemas']['TimeWindow'][]
    }
    /** @enum {string} */
    WronglySaid: 'survey-to-problem' | 'prize-to-problem' | 'prize-forbidden' | 'not-known'
    /** @description An error of the service itself (RFC 9457). */
    ProblemDocument: {
      /** @description The path of the error's paragraph in the site's documentation; ends in the code. */
      type: string
      /** @description What the code means, in one phrase. */
      title: string
      status: number
      code: components['schemas']['ErrorCode']
      /** @description What is wrong with this request. Never repeats a value from it. */
      detail: string
      /** @description The request id. */
      instance: string
      /** @description Everything that is invalid, at most 20 entries. */
      errors?: components['schemas']['ValidationError'][]
    }
    /**
     * @description Stable: clients rely on this.
     * @enum {string}
     */
    ErrorCode:
      | 'not-json'
      | 'bad-cursor'
      | 'forbidden'
      | 'managers-only'
      | 'pairs-for-dealers'
      | 'privacy-people-only'
      | 'not-instructed'
      | 'not-found'
      | 'method-not-allowed'
      | 'already-exists-with-other-content'
      | 'version-exists'
      | 'belongs-to-asortis'
      | 'too-many-dealers'
      | 'has-signed-in'
      | 'dealer-left'
      | 'last-privacy-person'
      | 'too-many-privacy-people'
      | 'case-full'
      | 'already-ended'
      | 'too-many-amendments'
      | 'already-closed'
      | 'no-more-reopenings'
      | 'illegal-step'
      | 'suspended'
      | 'too-many-reopenings'
      | 'already-claimed'
      | 'too-many-claims'
      | 'not-claimed'
      | 'verdict-missing'
      | 'already-reviewed'
      | 'action-not-possible'
      | 'no-survey'
      | 'use-forbidden'
      | 'not-per-person'
      | 'anonymous-response'
      | 'match-not-in-doubt'
      | 'differs-from-kept'
      | 'kept-at-another-dealer'
      | 'upload-missing'
      | 'unreadable-file'
      | 'not-readable'
      | 'group-full'
      | 'no-number-until'
      | 'already-in-a-group'
      | 'not-decided'
      | 'already-applied'
      | 'already-passed-on'
      | 'already-concluded'
      | 'plan-outdated'
      | 'erasure-under-way'
      | 'no-objection'
      | 'not-in-state'
      | 'needs-second-person'
      | 'no-second-person'
      | 'still-blocking'
      | 'gone'
      | 'stale-version'
      | 'body-too-large'
      | 'not-application-json'
      | 'does-not-fit'
      | 'idempotency-key-reused'
      | 'too-many-rows'
      | 'if-match-missing'
      | 'too-many-requests'
      | 'internal'
      | 'unavailable'
    /** @description One invalid value in a request. */
    ValidationError: {
      in: components['schemas']['RequestPart']
      /** @description In a body, a JSON Pointer (RFC 6901); elsewhere, the name. */
      pointer: string
      /** @description Why it is invalid; `missing` for anything absent. Stable; /docs/errors#field-codes lists them. */
      code: string
      /** @description What would be valid, as a sentence. Never repeats a value from the request. */
      detail: string
      /** @description The valid values, where the contract lists them. */
      choices?: (string | number | boolean)[]
    }
    /** @enum {string} */
    RequestPart: 'body' | 'query' | 'path' | 'header'
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
    /** @description `already-exists-with-other-content`: The id is taken by other content. `no-more-reopenings`: The problem cannot be reopened again. `dealer-left`: Asortis no longer works for this dealer. */
    '409_already-exists-with-other-content_no-more-reopenings_dealer-left': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'already-exists-with-other-content' | 'no-more-reopenings' | 'dealer-left'
        }
      }
    }
    /** @description `gone`: It was erased. */
    '410_gone': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 410
          /** @enum {string} */
          code?: 'gone'
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
    /** @description `dealer-left`: Asortis no longer works for this dealer. */
    '409_dealer-left': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'dealer-left'
        }
      }
    }
    /** @description `already-exists-with-other-content`: The id is taken by other content. `too-many-amendments`: The call has been amended 20 times, the most allowed. `no-more-reopenings`: The problem cannot be reopened again. `case-full`: The case has as many entries as it can hold; only acknowledging, closing and reopening remain possible. */
    '409_already-exists-with-other-content_too-many-amendments_no-more-reopenings_case-full': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?:
            'already-exists-with-other-content' | 'too-many-amendments' | 'no-more-reopenings' | 'case-full'
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
    /** @description `forbidden`: This caller may not do this. `managers-only`: Only the dealer's managers may see this. API Gateway's own: The token lacks the scope. */
    '403_forbidden_managers-only_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 403
          /** @enum {string} */
          code?: 'forbidden' | 'managers-only'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `illegal-step`: The problem is not in a state for this step. `suspended`: The customer has objected, and the dealer has not decided yet whether the case goes on. `case-full`: The case has as many entries as it can hold; only acknowledging, closing and reopening remain possible. `too-many-reopenings`: The problem has been reopened 10 times, the most allowed; notes remain possible. */
    '409_illegal-step_suspended_case-full_too-many-reopenings': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'illegal-step' | 'suspended' | 'case-full' | 'too-many-reopenings'
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
    /** @description `idempotency-key-reused`: The Idempotency-Key was used for other content. `does-not-fit`: The request does not fit the contract. `too-many-rows`: The file would have more than 2,000,000 rows. */
    '422_idempotency-key-reused_does-not-fit_too-many-rows': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 422
          /** @enum {string} */
          code?: 'idempotency-key-reused' | 'does-not-fit' | 'too-many-rows'
        }
      }
    }
    /** @description API Gateway's own: Something failed. */
    '500_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description API Gateway's own: The service cannot answer now. */
    '503_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        'Retry-After': components['headers']['RetryAfter']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `already-claimed`: The review is not to be had: somebody else is at it, or it is done. `too-many-claims`: You have twenty reviews already: judge one of them first. */
    '409_already-claimed_too-many-claims': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'already-claimed' | 'too-many-claims'
        }
      }
    }
    /** @description `not-claimed`: The review is not yours: claim it first. */
    '409_not-claimed': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'not-claimed'
        }
      }
    }
    /** @description `not-claimed`: The review is not yours: claim it first. `already-reviewed`: The review is done: nothing of it is overwritten. */
    '409_not-claimed_already-reviewed': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'not-claimed' | 'already-reviewed'
        }
      }
    }
    /** @description `not-claimed`: The review is not yours: claim it first. `verdict-missing`: The blind verdict comes first. `already-reviewed`: The review is done: nothing of it is overwritten. `action-not-possible`: The case does not allow this action. */
    '409_not-claimed_verdict-missing_already-reviewed_action-not-possible': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'not-claimed' | 'verdict-missing' | 'already-reviewed' | 'action-not-possible'
        }
      }
    }
    /** @description `dealer-left`: Asortis no longer works for this dealer. `no-survey`: This brand's survey is not set up. `use-forbidden`: This brand forbids the use of its survey responses. `differs-from-kept`: A response with this id is kept with different content. `kept-at-another-dealer`: Another dealer has this response. */
    '409_dealer-left_no-survey_use-forbidden_differs-from-kept_kept-at-another-dealer': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?:
            'dealer-left' | 'no-survey' | 'use-forbidden' | 'differs-from-kept' | 'kept-at-another-dealer'
        }
      }
    }
    /** @description `anonymous-response`: Whoever answered anonymously chose to. `match-not-in-doubt`: The match of this response is not in doubt. */
    '409_anonymous-response_match-not-in-doubt': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'anonymous-response' | 'match-not-in-doubt'
        }
      }
    }
    /** @description `dealer-left`: Asortis no longer works for this dealer. `no-survey`: This brand's survey is not set up. `use-forbidden`: This brand forbids the use of its survey responses. */
    '409_dealer-left_no-survey_use-forbidden': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'dealer-left' | 'no-survey' | 'use-forbidden'
        }
      }
    }
    /** @description `no-survey`: This brand's survey is not set up. `use-forbidden`: This brand forbids the use of its survey responses. */
    '409_no-survey_use-forbidden': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'no-survey' | 'use-forbidden'
        }
      }
    }
    /** @description `upload-missing`: The import's file is not there. `unreadable-file`: The file cannot be read. */
    '409_upload-missing_unreadable-file': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'upload-missing' | 'unreadable-file'
        }
      }
    }
    /** @description `not-readable`: The import cannot be read in this state. */
    '409_not-readable': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'not-readable'
        }
      }
    }
    /** @description `forbidden`: This caller may not do this. `pairs-for-dealers`: Pairs of marks are for the dealer. API Gateway's own: The token lacks the scope. */
    '403_forbidden_pairs-for-dealers_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 403
          /** @enum {string} */
          code?: 'forbidden' | 'pairs-for-dealers'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `not-per-person`: This brand allows no use of its survey responses for single customers. */
    '409_not-per-person': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'not-per-person'
        }
      }
    }
    /** @description `use-forbidden`: This brand forbids the use of its survey responses. */
    '409_use-forbidden': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'use-forbidden'
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
    /** @description `dealer-left`: Asortis no longer works for this dealer. `belongs-to-asortis`: This address is that of one of Asortis's own people. `too-many-dealers`: This person acts for 50 dealers already. */
    '409_dealer-left_belongs-to-asortis_too-many-dealers': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'dealer-left' | 'belongs-to-asortis' | 'too-many-dealers'
        }
      }
    }
    /** @description `last-privacy-person`: Nobody else looks after the rights of this dealer's customers. `too-many-privacy-people`: Twenty people have the role privacy at this dealer already. */
    '409_last-privacy-person_too-many-privacy-people': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'last-privacy-person' | 'too-many-privacy-people'
        }
      }
    }
    /** @description `last-privacy-person`: Nobody else looks after the rights of this dealer's customers. */
    '409_last-privacy-person': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'last-privacy-person'
        }
      }
    }
    /** @description `has-signed-in`: This person has signed in already and needs no invitation. */
    '409_has-signed-in': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'has-signed-in'
        }
      }
    }
    /** @description `already-in-a-group`: The dealer takes part in another group. `dealer-left`: Asortis no longer works for this dealer. `group-full`: The group has ten participants. `no-number-until`: Every free number is still held by a draw that is not decided. */
    '409_already-in-a-group_dealer-left_group-full_no-number-until': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'already-in-a-group' | 'dealer-left' | 'group-full' | 'no-number-until'
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
    /** @description `forbidden`: This caller may not do this. `privacy-people-only`: Only those who look after the rights of the dealer's customers may do this. API Gateway's own: The token lacks the scope. */
    '403_forbidden_privacy-people-only_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 403
          /** @enum {string} */
          code?: 'forbidden' | 'privacy-people-only'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `forbidden`: This caller may not do this. `privacy-people-only`: Only those who look after the rights of the dealer's customers may do this. `not-instructed`: The dealer carries this out itself. API Gateway's own: The token lacks the scope. */
    '403_forbidden_privacy-people-only_not-instructed_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 403
          /** @enum {string} */
          code?: 'forbidden' | 'privacy-people-only' | 'not-instructed'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
    /** @description `already-concluded`: The request has been concluded otherwise. */
    '409_already-concluded': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'already-concluded'
        }
      }
    }
    /** @description `no-objection`: The customer does not object. */
    '409_no-objection': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'no-objection'
        }
      }
    }
    /** @description `not-in-state`: The customer has never been in this state. */
    '409_not-in-state': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'not-in-state'
        }
      }
    }
    /** @description `still-blocking`: What is to be opened is still being set apart. `no-second-person`: Nobody else could approve this. */
    '409_still-blocking_no-second-person': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'still-blocking' | 'no-second-person'
        }
      }
    }
    /** @description `needs-second-person`: Somebody else has to approve this. */
    '409_needs-second-person': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'needs-second-person'
        }
      }
    }
    /** @description `plan-outdated`: The plan of this erasure does not hold any more. `erasure-under-way`: An erasure of this is under way already. */
    '409_plan-outdated_erasure-under-way': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 409
          /** @enum {string} */
          code?: 'plan-outdated' | 'erasure-under-way'
        }
      }
    }
    /** @description `too-many-requests`: Too many requests. API Gateway's own: Too many requests. */
    '429_too-many-requests_gateway': {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        'Retry-After': components['headers']['RetryAfter']
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['ProblemDocument'] & {
          /** @constant */
          status?: 429
          /** @enum {string} */
          code?: 'too-many-requests'
        }
        'application/json': components['schemas']['GatewayMessage']
      }
    }
  }
  parameters: never
  requestBodies: never
  headers: {
    /** @description The request id: the one sent, or a generated one. */
    RequestId: string
    /** @description Seconds to wait before sending the same request again. */
    RetryAfter: string
    /** @description The version, for `If-Match` or `If-None-Match`. */
    ETag: string
    /** @description The next page, with `rel="next"`. */
    Link: string
  }
  pathItems: never
}
export type AccessExportContent = components['schemas']['AccessExportContent']
export type AcknowledgementForm = components['schemas']['AcknowledgementForm']
export type AcrossDealersChoices = components['schemas']['AcrossDealersChoices']
export type AcrossDealersFigures = components['schemas']['AcrossDealersFigures']
export type Agreement = components['schemas']['Agreement']
export type AgreementBasis = components['schemas']['AgreementBasis']
export type AlertFigures = components['schemas']['AlertFigures']
export type AlertRecipient = components['schemas']['AlertRecipient']
export type AlertShare = components['schemas']['AlertShare']
export type AlertState = components['schemas']['AlertState']
export type AlertSummary = components['schemas']['AlertSummary']
export type AllQuestionsFigures = components['schemas']['AllQuestionsFigures']
export type Amendment = components['schemas']['Amendment']
export type AmendmentContent = components['schemas']['AmendmentContent']
export type AmendmentTaken = components['schemas']['AmendmentTaken']
export type Answer = components['schemas']['Answer']
export type AppliedDiscount = components['schemas']['AppliedDiscount']
export type AskedOfNumber = components['schemas']['AskedOfNumber']
export type AskedRight = components['schemas']['AskedRight']
export type Assessment = components['schemas']['Assessment']
export type AssessmentContent = components['schemas']['AssessmentContent']
export type AssessmentCustomer = components['schemas']['AssessmentCustomer']
export type AssessmentVisit = components['schemas']['AssessmentVisit']
export type BatchCall = components['schemas']['BatchCall']
export type BatchResult = components['schemas']['BatchResult']
export type BlockedAccess = components['schemas']['BlockedAccess']
export type BlockedAccessContent = components['schemas']['BlockedAccessContent']
export type BlockedAccessState = components['schemas']['BlockedAccessState']
export type BlockedData = components['schemas']['BlockedData']
export type BlockedRecord = components['schemas']['BlockedRecord']
export type BlockedRecordKind = components['schemas']['BlockedRecordKind']
export type Brand = components['schemas']['Brand']
export type BrandCoherence = components['schemas']['BrandCoherence']
export type BrandContent = components['schemas']['BrandContent']
export type BrandMonthCoherence = components['schemas']['BrandMonthCoherence']
export type BrandOfDealerCoherence = components['schemas']['BrandOfDealerCoherence']
export type BrandPage = components['schemas']['BrandPage']
export type BrandSurvey = components['schemas']['BrandSurvey']
export type BrandSurveyContent = components['schemas']['BrandSurveyContent']
export type Call = components['schemas']['Call']
export type CallBatch = components['schemas']['CallBatch']
export type CallBatchResult = components['schemas']['CallBatchResult']
export type CallContent = components['schemas']['CallContent']
export type CallEnd = components['schemas']['CallEnd']
export type CallFigures = components['schemas']['CallFigures']
export type CallFlag = components['schemas']['CallFlag']
export type CallKind = components['schemas']['CallKind']
export type CallNature = components['schemas']['CallNature']
export type CallNow = components['schemas']['CallNow']
export type CallPage = components['schemas']['CallPage']
export type CallSummary = components['schemas']['CallSummary']
export type CallTaken = components['schemas']['CallTaken']
export type CallsByOutcome = components['schemas']['CallsByOutcome']
export type CannotTell = components['schemas']['CannotTell']
export type CarriedOut = components['schemas']['CarriedOut']
export type CarriedOutThing = components['schemas']['CarriedOutThing']
export type CaseView = components['schemas']['CaseView']
export type CaseViewPage = components['schemas']['CaseViewPage']
export type CauseCount = components['schemas']['CauseCount']
export type CauseFigures = components['schemas']['CauseFigures']
export type CauseSignal = components['schemas']['CauseSignal']
export type CauseWatch = components['schemas']['CauseWatch']
export type ChangedPerson = components['schemas']['ChangedPerson']
export type ChartLimits = components['schemas']['ChartLimits']
export type ChartSignal = components['schemas']['ChartSignal']
export type Choice = components['schemas']['Choice']
export type ChoiceFigures = components['schemas']['ChoiceFigures']
export type ChoicePair = components['schemas']['ChoicePair']
export type Classification = components['schemas']['Classification']
export type ClosedBy = components['schemas']['ClosedBy']
export type Closing = components['schemas']['Closing']
export type ClosingContent = components['schemas']['ClosingContent']
export type Coaching = components['schemas']['Coaching']
export type CoachingCall = components['schemas']['CoachingCall']
export type CoachingLesson = components['schemas']['CoachingLesson']
export type Coherence = components['schemas']['Coherence']
export type CoherenceChange = components['schemas']['CoherenceChange']
export type CoherenceChanges = components['schemas']['CoherenceChanges']
export type CoherenceFormat = components['schemas']['CoherenceFormat']
export type CoherenceFunnel = components['schemas']['CoherenceFunnel']
export type CoherenceFunnelCurvePoint = components['schemas']['CoherenceFunnelCurvePoint']
export type CoherenceFunnelDealer = components['schemas']['CoherenceFunnelDealer']
export type CoherenceFunnelLimits = components['schemas']['CoherenceFunnelLimits']
export type CoherenceFunnelSide = components['schemas']['CoherenceFunnelSide']
export type CoherenceFunnels = components['schemas']['CoherenceFunnels']
export type Commitment = components['schemas']['Commitment']
export type Commitments = components['schemas']['Commitments']
export type CompanyCall = components['schemas']['CompanyCall']
export type ComparedCounts = components['schemas']['ComparedCounts']
export type ComparedSide = components['schemas']['ComparedSide']
export type ConcludedState = components['schemas']['ConcludedState']
export type ConsentText = components['schemas']['ConsentText']
export type ConsentTextState = components['schemas']['ConsentTextState']
export type ContactObstacle = components['schemas']['ContactObstacle']
export type ContactPermission = components['schemas']['ContactPermission']
export type ContactPermissionRequest = components['schemas']['ContactPermissionRequest']
export type ContactReason = components['schemas']['ContactReason']
export type Cooperation = components['schemas']['Cooperation']
export type CopyBeyondReach = components['schemas']['CopyBeyondReach']
export type CorrectedContact = components['schemas']['CorrectedContact']
export type CorrectedVehicle = components['schemas']['CorrectedVehicle']
export type Count = components['schemas']['Count']
export type CountById = components['schemas']['CountById']
export type Criterion = components['schemas']['Criterion']
export type CriterionConfusion = components['schemas']['CriterionConfusion']
export type CriterionCount = components['schemas']['CriterionCount']
export type CsvProfile = components['schemas']['CsvProfile']
export type Customer = components['schemas']['Customer']
export type CustomerData = components['schemas']['CustomerData']
export type CustomerExport = components['schemas']['CustomerExport']
export type CustomerExportContent = components['schemas']['CustomerExportContent']
export type CustomerInState = components['schemas']['CustomerInState']
export type CustomerRequest = components['schemas']['CustomerRequest']
export type CustomerSearch = components['schemas']['CustomerSearch']
export type CustomerStanding = components['schemas']['CustomerStanding']
export type CustomerState = components['schemas']['CustomerState']
export type CustomerStateEnd = components['schemas']['CustomerStateEnd']
export type CustomerStateInForce = components['schemas']['CustomerStateInForce']
export type CustomerStateRequest = components['schemas']['CustomerStateRequest']
export type CustomerType = components['schemas']['CustomerType']
export type CustomersFound = components['schemas']['CustomersFound']
export type DeadlineCount = components['schemas']['DeadlineCount']
export type DeadlineFigures = components['schemas']['DeadlineFigures']
export type DeadlineKind = components['schemas']['DeadlineKind']
export type Dealer = components['schemas']['Dealer']
export type DealerCode = components['schemas']['DealerCode']
export type DealerCodeContent = components['schemas']['DealerCodeContent']
export type DealerCodePage = components['schemas']['DealerCodePage']
export type DealerCodePeriod = components['schemas']['DealerCodePeriod']
export type DealerContent = components['schemas']['DealerContent']
export type DealerImport = components['schemas']['DealerImport']
export type DealerImportReport = components['schemas']['DealerImportReport']
export type DealerImportRows = components['schemas']['DealerImportRows']
export type DealerPage = components['schemas']['DealerPage']
export type DealerStatistics = components['schemas']['DealerStatistics']
export type DecisionFigures = components['schemas']['DecisionFigures']
export type DecisionScope = components['schemas']['DecisionScope']
export type DiscountApplication = components['schemas']['DiscountApplication']
export type DiscountApplicationContent = components['schemas']['DiscountApplicationContent']
export type DiscountPassOn = components['schemas']['DiscountPassOn']
export type DiscountPassOnContent = components['schemas']['DiscountPassOnContent']
export type Draw = components['schemas']['Draw']
export type DrawCounts = components['schemas']['DrawCounts']
export type DrawMail = components['schemas']['DrawMail']
export type DrawMailKind = components['schemas']['DrawMailKind']
export type DrawMonth = components['schemas']['DrawMonth']
export type DrawMonthMails = components['schemas']['DrawMonthMails']
export type DrawMonthState = components['schemas']['DrawMonthState']
export type DrawPage = components['schemas']['DrawPage']
export type DrawRecord = components['schemas']['DrawRecord']
export type DrawState = components['schemas']['DrawState']
export type EffectCaution = components['schemas']['EffectCaution']
export type EffectCompared = components['schemas']['EffectCompared']
export type EffectComparison = components['schemas']['EffectComparison']
export type Eligibility = components['schemas']['Eligibility']
export type EligibilityReason = components['schemas']['EligibilityReason']
export type EligibilityReasonName = components['schemas']['EligibilityReasonName']
export type EligibilitySide = components['schemas']['EligibilitySide']
export type EligibleCustomer = components['schemas']['EligibleCustomer']
export type EligibleCustomerPage = components['schemas']['EligibleCustomerPage']
export type Erasure = components['schemas']['Erasure']
export type ErasureContent = components['schemas']['ErasureContent']
export type ErasureExecutor = components['schemas']['ErasureExecutor']
export type ErasurePlan = components['schemas']['ErasurePlan']
export type ErasureProof = components['schemas']['ErasureProof']
export type ErasureState = components['schemas']['ErasureState']
export type Estimate = components['schemas']['Estimate']
export type EstimateLimits = components['schemas']['EstimateLimits']
export type Evidence = components['schemas']['Evidence']
export type EvidenceFact = components['schemas']['EvidenceFact']
export type ExclusionListContent = components['schemas']['ExclusionListContent']
export type ExclusionListState = components['schemas']['ExclusionListState']
export type ExclusionLists = components['schemas']['ExclusionLists']
export type ExportFailure = components['schemas']['ExportFailure']
export type ExportFormat = components['schemas']['ExportFormat']
export type ExportStarted = components['schemas']['ExportStarted']
export type ExportState = components['schemas']['ExportState']
export type FollowUp = components['schemas']['FollowUp']
export type FollowUpKind = components['schemas']['FollowUpKind']
export type FollowUpPage = components['schemas']['FollowUpPage']
export type FollowUpState = components['schemas']['FollowUpState']
export type FollowUpStateFilter = components['schemas']['FollowUpStateFilter']
export type FollowUpWithdrawal = components['schemas']['FollowUpWithdrawal']
export type FormerContactObstacle = components['schemas']['FormerContactObstacle']
export type FormerContactPermission = components['schemas']['FormerContactPermission']
export type FoundCustomer = components['schemas']['FoundCustomer']
export type FunnelDealer = components['schemas']['FunnelDealer']
export type FunnelSide = components['schemas']['FunnelSide']
export type GivenVerdict = components['schemas']['GivenVerdict']
export type Group = components['schemas']['Group']
export type GroupCoherence = components['schemas']['GroupCoherence']
export type GroupContent = components['schemas']['GroupContent']
export type GroupMembership = components['schemas']['GroupMembership']
export type GroupMonthFigures = components['schemas']['GroupMonthFigures']
export type GroupPage = components['schemas']['GroupPage']
export type GroupQuestionFigures = components['schemas']['GroupQuestionFigures']
export type GroupRangeFigures = components['schemas']['GroupRangeFigures']
export type GroupState = components['schemas']['GroupState']
export type GroupSummary = components['schemas']['GroupSummary']
export type GroupSurveyBrand = components['schemas']['GroupSurveyBrand']
export type GroupSurveyQuestion = components['schemas']['GroupSurveyQuestion']
export type HeldCount = components['schemas']['HeldCount']
export type HeldDatum = components['schemas']['HeldDatum']
export type HeldElsewhere = components['schemas']['HeldElsewhere']
export type HeldElsewhereBy = components['schemas']['HeldElsewhereBy']
export type HeldElsewhereThing = components['schemas']['HeldElsewhereThing']
export type HeldKind = components['schemas']['HeldKind']
export type Holder = components['schemas']['Holder']
export type IdentityCheck = components['schemas']['IdentityCheck']
export type ImportError = components['schemas']['ImportError']
export type ImportExample = components['schemas']['ImportExample']
export type IndividualUse = components['schemas']['IndividualUse']
export type InformationConsent = components['schemas']['InformationConsent']
export type InformationForm = components['schemas']['InformationForm']
export type InformationQuestion = components['schemas']['InformationQuestion']
export type InformationRequest = components['schemas']['InformationRequest']
export type InformationRequestChange = components['schemas']['InformationRequestChange']
export type InformationRequestDetail = components['schemas']['InformationRequestDetail']
export type InformationRequestPage = components['schemas']['InformationRequestPage']
export type InformationRequestReceived = components['schemas']['InformationRequestReceived']
export type InformationRequestSearch = components['schemas']['InformationRequestSearch']
export type InformationRequestView = components['schemas']['InformationRequestView']
export type InformationRequestsFound = components['schemas']['InformationRequestsFound']
export type Invitation = components['schemas']['Invitation']
export type JoiningEffect = components['schemas']['JoiningEffect']
export type JoiningMarkDifference = components['schemas']['JoiningMarkDifference']
export type JointCount = components['schemas']['JointCount']
export type LastCall = components['schemas']['LastCall']
export type ListedAnswer = components['schemas']['ListedAnswer']
export type ListedBrand = components['schemas']['ListedBrand']
export type ListedCustomer = components['schemas']['ListedCustomer']
export type ListedDealer = components['schemas']['ListedDealer']
export type ListedDealerCode = components['schemas']['ListedDealerCode']
export type ListedExclusionList = components['schemas']['ListedExclusionList']
export type ListedFollowUp = components['schemas']['ListedFollowUp']
export type ListedGroup = components['schemas']['ListedGroup']
export type ListedInformationRequests = components['schemas']['ListedInformationRequests']
export type ListedMatchState = components['schemas']['ListedMatchState']
export type ListedQuestionnaire = components['schemas']['ListedQuestionnaire']
export type ListedReview = components['schemas']['ListedReview']
export type ListedStandingCase = components['schemas']['ListedStandingCase']
export type ListedSurveyImport = components['schemas']['ListedSurveyImport']
export type MailProgress = components['schemas']['MailProgress']
export type MailProgressState = components['schemas']['MailProgressState']
export type MailRecipient = components['schemas']['MailRecipient']
export type MailState = components['schemas']['MailState']
export type MailSubscriptionEnd = components['schemas']['MailSubscriptionEnd']
export type MarkFall = components['schemas']['MarkFall']
export type MarketingAnswer = components['schemas']['MarketingAnswer']
export type MarketingChoice = components['schemas']['MarketingChoice']
export type MarketingState = components['schemas']['MarketingState']
export type Me = components['schemas']['Me']
export type Money = components['schemas']['Money']
export type MonthCoherence = components['schemas']['MonthCoherence']
export type MonthOverview = components['schemas']['MonthOverview']
export type MonthStatistics = components['schemas']['MonthStatistics']
export type Motive = components['schemas']['Motive']
export type NamedBrand = components['schemas']['NamedBrand']
export type NewInformationRequest = components['schemas']['NewInformationRequest']
export type NewPerson = components['schemas']['NewPerson']
export type NewRightsRequest = components['schemas']['NewRightsRequest']
export type NotHeldReason = components['schemas']['NotHeldReason']
export type NotSealedGroups = components['schemas']['NotSealedGroups']
export type Notice = components['schemas']['Notice']
export type ObjectionChoice = components['schemas']['ObjectionChoice']
export type ObjectionDecision = components['schemas']['ObjectionDecision']
export type ObjectionDecisionRequest = components['schemas']['ObjectionDecisionRequest']
export type OpenedErasure = components['schemas']['OpenedErasure']
export type Opening = components['schemas']['Opening']
export type OpeningPage = components['schemas']['OpeningPage']
export type OpeningPerson = components['schemas']['OpeningPerson']
export type OpeningReadAs = components['schemas']['OpeningReadAs']
export type OpeningReason = components['schemas']['OpeningReason']
export type OpeningSide = components['schemas']['OpeningSide']
export type OperatorCoaching = components['schemas']['OperatorCoaching']
export type OperatorRunningTest = components['schemas']['OperatorRunningTest']
export type OperatorVerdict = components['schemas']['OperatorVerdict']
export type Opinion = components['schemas']['Opinion']
export type OtherInformationRequest = components['schemas']['OtherInformationRequest']
export type Outcome = components['schemas']['Outcome']
export type OutcomeProbabilities = components['schemas']['OutcomeProbabilities']
export type OutsideCount = components['schemas']['OutsideCount']
export type Overview = components['schemas']['Overview']
export type OwnDealer = components['schemas']['OwnDealer']
export type Participant = components['schemas']['Participant']
export type Participation = components['schemas']['Participation']
export type PassedOnDiscount = components['schemas']['PassedOnDiscount']
export type Person = components['schemas']['Person']
export type PersonDetails = components['schemas']['PersonDetails']
export type PersonImport = components['schemas']['PersonImport']
export type PersonImportReport = components['schemas']['PersonImportReport']
export type PersonImportRows = components['schemas']['PersonImportRows']
export type PersonList = components['schemas']['PersonList']
export type PersonRole = components['schemas']['PersonRole']
export type PersonState = components['schemas']['PersonState']
export type Phone = components['schemas']['Phone']
export type PlannedSuppression = components['schemas']['PlannedSuppression']
export type PreferenceChanges = components['schemas']['PreferenceChanges']
export type PrizeEligibility = components['schemas']['PrizeEligibility']
export type Problem = components['schemas']['Problem']
export type ProblemClocks = components['schemas']['ProblemClocks']
export type ProblemColumn = components['schemas']['ProblemColumn']
export type ProblemColumnId = components['schemas']['ProblemColumnId']
export type ProblemExport = components['schemas']['ProblemExport']
export type ProblemExportRequest = components['schemas']['ProblemExportRequest']
export type ProblemMail = components['schemas']['ProblemMail']
export type ProblemOrder = components['schemas']['ProblemOrder']
export type ProblemPage = components['schemas']['ProblemPage']
export type ProblemReview = components['schemas']['ProblemReview']
export type ProblemSearch = components['schemas']['ProblemSearch']
export type ProblemShare = components['schemas']['ProblemShare']
export type ProblemStatus = components['schemas']['ProblemStatus']
export type ProblemStatusFilter = components['schemas']['ProblemStatusFilter']
export type ProblemSummary = components['schemas']['ProblemSummary']
export type ProblemsFound = components['schemas']['ProblemsFound']
export type Prompt = components['schemas']['Prompt']
export type ProofSearch = components['schemas']['ProofSearch']
export type ProofsFound = components['schemas']['ProofsFound']
export type Pulse = components['schemas']['Pulse']
export type Question = components['schemas']['Question']
export type QuestionFigures = components['schemas']['QuestionFigures']
export type Questionnaire = components['schemas']['Questionnaire']
export type QuestionnaireContent = components['schemas']['QuestionnaireContent']
export type QuestionnairePage = components['schemas']['QuestionnairePage']
export type RaterAgreement = components['schemas']['RaterAgreement']
export type RecordedObjectionDecision = components['schemas']['RecordedObjectionDecision']
export type Rectification = components['schemas']['Rectification']
export type RectificationContent = components['schemas']['RectificationContent']
export type RectificationState = components['schemas']['RectificationState']
export type RefusalGround = components['schemas']['RefusalGround']
export type Region = components['schemas']['Region']
export type RegisteredRight = components['schemas']['RegisteredRight']
export type RepeatedBy = components['schemas']['RepeatedBy']
export type RepeatedCause = components['schemas']['RepeatedCause']
export type RepeatedCauses = components['schemas']['RepeatedCauses']
export type RequestState = components['schemas']['RequestState']
export type RequestWay = components['schemas']['RequestWay']
export type RestrictedIndividualUse = components['schemas']['RestrictedIndividualUse']
export type RestrictionGround = components['schemas']['RestrictionGround']
export type Review = components['schemas']['Review']
export type ReviewAction = components['schemas']['ReviewAction']
export type ReviewActionContent = components['schemas']['ReviewActionContent']
export type ReviewClaim = components['schemas']['ReviewClaim']
export type ReviewFacts = components['schemas']['ReviewFacts']
export type ReviewList = components['schemas']['ReviewList']
export type ReviewPage = components['schemas']['ReviewPage']
export type ReviewQueue = components['schemas']['ReviewQueue']
export type ReviewQueues = components['schemas']['ReviewQueues']
export type ReviewReason = components['schemas']['ReviewReason']
export type ReviewState = components['schemas']['ReviewState']
export type ReviewVerdict = components['schemas']['ReviewVerdict']
export type ReviewedAnswer = components['schemas']['ReviewedAnswer']
export type ReviewedMotive = components['schemas']['ReviewedMotive']
export type ReviewedSituation = components['schemas']['ReviewedSituation']
export type RewardRule = components['schemas']['RewardRule']
export type Right = components['schemas']['Right']
export type RightsConclusion = components['schemas']['RightsConclusion']
export type RightsController = components['schemas']['RightsController']
export type RightsHandledBy = components['schemas']['RightsHandledBy']
export type RightsInstruction = components['schemas']['RightsInstruction']
export type RightsRequest = components['schemas']['RightsRequest']
export type RightsRequestPage = components['schemas']['RightsRequestPage']
export type Ringing = components['schemas']['Ringing']
export type RootCause = components['schemas']['RootCause']
export type RootCauseArea = components['schemas']['RootCauseArea']
export type RunningClock = components['schemas']['RunningClock']
export type RunningTestPoint = components['schemas']['RunningTestPoint']
export type Said = components['schemas']['Said']
export type SaidWrongly = components['schemas']['SaidWrongly']
export type SaidWronglyPage = components['schemas']['SaidWronglyPage']
export type Sample = components['schemas']['Sample']
export type SampleMisses = components['schemas']['SampleMisses']
export type SampleNonResponse = components['schemas']['SampleNonResponse']
export type SampleProbabilities = components['schemas']['SampleProbabilities']
export type SampleTrait = components['schemas']['SampleTrait']
export type SampledCall = components['schemas']['SampledCall']
export type SampledCallPage = components['schemas']['SampledCallPage']
export type Scale = components['schemas']['Scale']
export type Script = components['schemas']['Script']
export type ScriptClass = components['schemas']['ScriptClass']
export type ScriptPrompt = components['schemas']['ScriptPrompt']
export type ScriptStep = components['schemas']['ScriptStep']
export type SecondAgreement = components['schemas']['SecondAgreement']
export type SecondFactorReset = components['schemas']['SecondFactorReset']
export type SecondFactorResetRequest = components['schemas']['SecondFactorResetRequest']
export type SentExclusionList = components['schemas']['SentExclusionList']
export type SettledMatch = components['schemas']['SettledMatch']
export type ShareOf = components['schemas']['ShareOf']
export type ShownCustomer = components['schemas']['ShownCustomer']
export type ShownSurveyAnswer = components['schemas']['ShownSurveyAnswer']
export type SignedInAs = components['schemas']['SignedInAs']
export type Situation = components['schemas']['Situation']
export type SituationState = components['schemas']['SituationState']
export type SpecialistAgreement = components['schemas']['SpecialistAgreement']
export type Spread = components['schemas']['Spread']
export type StandIn = components['schemas']['StandIn']
export type StandingCase = components['schemas']['StandingCase']
export type StandingCasePage = components['schemas']['StandingCasePage']
export type Statement = components['schemas']['Statement']
export type StatementLine = components['schemas']['StatementLine']
export type StatementTotal = components['schemas']['StatementTotal']
export type Step = components['schemas']['Step']
export type StepName = components['schemas']['StepName']
export type StepTaken = components['schemas']['StepTaken']
export type StoppedClock = components['schemas']['StoppedClock']
export type SupervisionSettings = components['schemas']['SupervisionSettings']
export type SupervisionSettingsInForce = components['schemas']['SupervisionSettingsInForce']
export type Suppression = components['schemas']['Suppression']
export type SuppressionState = components['schemas']['SuppressionState']
export type SurveyAnswer = components['schemas']['SurveyAnswer']
export type SurveyAnswerRate = components['schemas']['SurveyAnswerRate']
export type SurveyDateFormat = components['schemas']['SurveyDateFormat']
export type SurveyFile = components['schemas']['SurveyFile']
export type SurveyFileColumns = components['schemas']['SurveyFileColumns']
export type SurveyFileEncoding = components['schemas']['SurveyFileEncoding']
export type SurveyFileKind = components['schemas']['SurveyFileKind']
export type SurveyGoal = components['schemas']['SurveyGoal']
export type SurveyGoalFigures = components['schemas']['SurveyGoalFigures']
export type SurveyGoalMeasure = components['schemas']['SurveyGoalMeasure']
export type SurveyImport = components['schemas']['SurveyImport']
export type SurveyImportFailure = components['schemas']['SurveyImportFailure']
export type SurveyImportFailureCode = components['schemas']['SurveyImportFailureCode']
export type SurveyImportPage = components['schemas']['SurveyImportPage']
export type SurveyImportPreview = components['schemas']['SurveyImportPreview']
export type SurveyImportProgress = components['schemas']['SurveyImportProgress']
export type SurveyImportReading = components['schemas']['SurveyImportReading']
export type SurveyImportRequest = components['schemas']['SurveyImportRequest']
export type SurveyImportRows = components['schemas']['SurveyImportRows']
export type SurveyImportStarted = components['schemas']['SurveyImportStarted']
export type SurveyImportState = components['schemas']['SurveyImportState']
export type SurveyMatchKey = components['schemas']['SurveyMatchKey']
export type SurveyMatchSeries = components['schemas']['SurveyMatchSeries']
export type SurveyMatchSettlement = components['schemas']['SurveyMatchSettlement']
export type SurveyMatchState = components['schemas']['SurveyMatchState']
export type SurveyQuestion = components['schemas']['SurveyQuestion']
export type SurveyQuestionTexts = components['schemas']['SurveyQuestionTexts']
export type SurveyResponse = components['schemas']['SurveyResponse']
export type SurveyResponseContent = components['schemas']['SurveyResponseContent']
export type SurveyResponseCounts = components['schemas']['SurveyResponseCounts']
export type SurveyResponsePage = components['schemas']['SurveyResponsePage']
export type SurveyResponseVersion = components['schemas']['SurveyResponseVersion']
export type SurveyRowDifference = components['schemas']['SurveyRowDifference']
export type SurveyRowExample = components['schemas']['SurveyRowExample']
export type SurveyRowRefusal = components['schemas']['SurveyRowRefusal']
export type SurveyRowRefusals = components['schemas']['SurveyRowRefusals']
export type SurveyScale = components['schemas']['SurveyScale']
export type SurveyWithdrawal = components['schemas']['SurveyWithdrawal']
export type SurveyWithdrawalReason = components['schemas']['SurveyWithdrawalReason']
export type SuspendingState = components['schemas']['SuspendingState']
export type TakenAction = components['schemas']['TakenAction']
export type Term = components['schemas']['Term']
export type TimeWindow = components['schemas']['TimeWindow']
export type TimelineEntry = components['schemas']['TimelineEntry']
export type TimelinePage = components['schemas']['TimelinePage']
export type ToldOfPrize = components['schemas']['ToldOfPrize']
export type Topic = components['schemas']['Topic']
export type TopicArea = components['schemas']['TopicArea']
export type TopicCount = components['schemas']['TopicCount']
export type TrialContent = components['schemas']['TrialContent']
export type UnansweredRequest = components['schemas']['UnansweredRequest']
export type Unblinded = components['schemas']['Unblinded']
export type UploadAddress = components['schemas']['UploadAddress']
export type Vehicle = components['schemas']['Vehicle']
export type ViewedThing = components['schemas']['ViewedThing']
export type Visit = components['schemas']['Visit']
export type Vocabulary = components['schemas']['Vocabulary']
export type WhyGroupHidden = components['schemas']['WhyGroupHidden']
export type WhyNoFigure = components['schemas']['WhyNoFigure']
export type WithdrawnSurveyResponse = components['schemas']['WithdrawnSurveyResponse']
export type WithdrawnSurveyResponsePage = components['schemas']['WithdrawnSurveyResponsePage']
export type WithheldBrand = components['schemas']['WithheldBrand']
export type Wording = components['schemas']['Wording']
export type Words = components['schemas']['Words']
export type WorkingHours = components['schemas']['WorkingHours']
export type WronglySaid = components['schemas']['WronglySaid']
export type ProblemDocument = components['schemas']['ProblemDocument']
export type ErrorCode = components['schemas']['ErrorCode']
export type ValidationError = components['schemas']['ValidationError']
export type RequestPart = components['schemas']['RequestPart']
export type GatewayMessage = components['schemas']['GatewayMessage']
export type Response400NotJson = components['responses']['400_not-json']
export type Response401Gateway = components['responses']['401_gateway']
export type Response403ForbiddenGateway = components['responses']['403_forbidden_gateway']
export type Response413BodyTooLargeGateway = components['responses']['413_body-too-large_gateway']
export type Response415NotApplicationJson = components['responses']['415_not-application-json']
export type Response422DoesNotFit = components['responses']['422_does-not-fit']
export type Response429Gateway = components['responses']['429_gateway']
export type Response500InternalGateway = components['responses']['500_internal_gateway']
export type Response503UnavailableGateway = components['responses']['503_unavailable_gateway']
export type Response404NotFound = components['responses']['404_not-found']
export type Response409AlreadyExistsWithOtherContentNoMoreReopeningsDealerLeft =
  components['responses']['409_already-exists-with-other-content_no-more-reopenings_dealer-left']
export type Response410Gone = components['responses']['410_gone']
export type Response409AlreadyEndedAlreadyClosed = components['responses']['409_already-ended_already-closed']
export type Response422IdempotencyKeyReusedDoesNotFit =
  components['responses']['422_idempotency-key-reused_does-not-fit']
export type Response409DealerLeft = components['responses']['409_dealer-left']
export type Response409AlreadyExistsWithOtherContentTooManyAmendmentsNoMoreReopeningsCaseFull =
  components['responses']['409_already-exists-with-other-content_too-many-amendments_no-more-reopenings_case-full']
export type Response400BadCursor = components['responses']['400_bad-cursor']
export type Response403ForbiddenManagersOnlyGateway =
  components['responses']['403_forbidden_managers-only_gateway']
export type Response409IllegalStepSuspendedCaseFullTooManyReopenings =
  components['responses']['409_illegal-step_suspended_case-full_too-many-reopenings']
export type Response412StaleVersion = components['responses']['412_stale-version']
export type Response428IfMatchMissing = components['responses']['428_if-match-missing']
export type Response422IdempotencyKeyReusedDoesNotFitTooManyRows =
  components['responses']['422_idempotency-key-reused_does-not-fit_too-many-rows']
export type Response500Gateway = components['responses']['500_gateway']
export type Response503Gateway = components['responses']['503_gateway']
export type Response409AlreadyClaimedTooManyClaims =
  components['responses']['409_already-claimed_too-many-claims']
export type Response409NotClaimed = components['responses']['409_not-claimed']
export type Response409NotClaimedAlreadyReviewed = components['responses']['409_not-claimed_already-reviewed']
export type Response409NotClaimedVerdictMissingAlreadyReviewedActionNotPossible =
  components['responses']['409_not-claimed_verdict-missing_already-reviewed_action-not-possible']
export type Response409DealerLeftNoSurveyUseForbiddenDiffersFromKeptKeptAtAnotherDealer =
  components['responses']['409_dealer-left_no-survey_use-forbidden_differs-from-kept_kept-at-another-dealer']
export type Response409AnonymousResponseMatchNotInDoubt =
  components['responses']['409_anonymous-response_match-not-in-doubt']
export type Response409DealerLeftNoSurveyUseForbidden =
  components['responses']['409_dealer-left_no-survey_use-forbidden']
export type Response409NoSurveyUseForbidden = components['responses']['409_no-survey_use-forbidden']
export type Response409UploadMissingUnreadableFile =
  components['responses']['409_upload-missing_unreadable-file']
export type Response409NotReadable = components['responses']['409_not-readable']
export type Response403ForbiddenPairsForDealersGateway =
  components['responses']['403_forbidden_pairs-for-dealers_gateway']
export type Response409NotPerPerson = components['responses']['409_not-per-person']
export type Response409UseForbidden = components['responses']['409_use-forbidden']
export type Response409VersionExists = components['responses']['409_version-exists']
export type Response409AlreadyExistsWithOtherContent =
  components['responses']['409_already-exists-with-other-content']
export type Response409DealerLeftBelongsToAsortisTooManyDealers =
  components['responses']['409_dealer-left_belongs-to-asortis_too-many-dealers']
export type Response409LastPrivacyPersonTooManyPrivacyPeople =
  components['responses']['409_last-privacy-person_too-many-privacy-people']
export type Response409LastPrivacyPerson = components['responses']['409_last-privacy-person']
export type Response409HasSignedIn = components['responses']['409_has-signed-in']
export type Response409AlreadyInAGroupDealerLeftGroupFullNoNumberUntil =
  components['responses']['409_already-in-a-group_dealer-left_group-full_no-number-until']
export type Response409NotDecidedAlreadyApplied = components['responses']['409_not-decided_already-applied']
export type Response409NotDecidedAlreadyPassedOn =
  components['responses']['409_not-decided_already-passed-on']
export type Response403ForbiddenPrivacyPeopleOnlyGateway =
  components['responses']['403_forbidden_privacy-people-only_gateway']
export type Response403ForbiddenPrivacyPeopleOnlyNotInstructedGateway =
  components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
export type Response409AlreadyConcluded = components['responses']['409_already-concluded']
export type Response409NoObjection = components['responses']['409_no-objection']
export type Response409NotInState = components['responses']['409_not-in-state']
export type Response409StillBlockingNoSecondPerson =
  components['responses']['409_still-blocking_no-second-person']
export type Response409NeedsSecondPerson = components['responses']['409_needs-second-person']
export type Response409PlanOutdatedErasureUnderWay =
  components['responses']['409_plan-outdated_erasure-under-way']
export type Response429TooManyRequestsGateway = components['responses']['429_too-many-requests_gateway']
export type HeaderRequestId = components['headers']['RequestId']
export type HeaderRetryAfter = components['headers']['RetryAfter']
export type HeaderETag = components['headers']['ETag']
export type HeaderLink = components['headers']['Link']
export type $defs = Record<string, never>
export interface operations {
  assess: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "dealer": "gredos",
         *       "kind": "after-service",
         *       "questionnaire": "lince-taller@1",
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
        'application/json': components['schemas']['AssessmentContent']
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
          'application/json': components['schemas']['Assessment']
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
  tryQuestionnaire: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
         *       "dealer": "gredos",
         *       "kind": "after-service",
         *       "answers": [
         *         {
         *           "question": "overall",
         *           "mark": 6
         *         },
         *         {
         *           "question": "price-warned",
         *           "choice": "yes"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['TrialContent']
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
          'application/json': components['schemas']['Assessment']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['Call']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      410: components['responses']['410_gone']
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
         *       "questionnaire": "lince-taller@1",
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
         *           "question": "waiting",
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
         *         "script": "es-2",
         *         "brandSurvey": false,
         *         "prize": false
         *       }
         *     }
         */
        'application/json': components['schemas']['CallContent']
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
          'application/json': components['schemas']['CallTaken']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CallTaken']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-exists-with-other-content_no-more-reopenings_dealer-left']
      410: components['responses']['410_gone']
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
         *         "script": "es-2",
         *         "brandSurvey": false
         *       }
         *     }
         */
        'application/json': components['schemas']['ClosingContent']
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
          'application/json': components['schemas']['Closing']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Closing']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-ended_already-closed']
      410: components['responses']['410_gone']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
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
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
         *           "questionnaire": "lince-taller@1",
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
         *               "question": "waiting",
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
         *             "script": "es-2",
         *             "brandSurvey": false,
         *             "prize": false
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['CallBatch']
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
          'application/json': components['schemas']['CallBatchResult']
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
  askContactPermission: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerRef": "C-10442",
         *       "phones": [
         *         "+34 600 111 222"
         *       ],
         *       "plate": "1234KLM",
         *       "kind": "after-service",
         *       "visit": "OR-55231"
         *     }
         */
        'application/json': components['schemas']['ContactPermissionRequest']
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
          'application/json': components['schemas']['ContactPermission']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_dealer-left']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getContactPermission: {
    parameters: {
      query: {
        /** @example after-service */
        kind: components['schemas']['CallKind']
        visit?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['FormerContactPermission']
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
  putAmendment: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example call-1 */
        callId: string
        /** @example correction-1 */
        amendmentId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "note": "Faltaba un dígito en el teléfono",
         *       "customer": {
         *         "ref": "C-10442",
         *         "name": "Lucía Fernández",
         *         "phone": "+34600111333",
         *         "language": "es"
         *       }
         *     }
         */
        'application/json': components['schemas']['AmendmentContent']
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
          'application/json': components['schemas']['AmendmentTaken']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AmendmentTaken']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-exists-with-other-content_too-many-amendments_no-more-reopenings_case-full']
      410: components['responses']['410_gone']
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['CallPage']
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
  listFollowUps: {
    parameters: {
      query?: {
        state?: components['schemas']['FollowUpStateFilter']
        kind?: components['schemas']['FollowUpKind']
        from?: string
        to?: string
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['FollowUpPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listDealerFollowUps: {
    parameters: {
      query?: {
        state?: components['schemas']['FollowUpStateFilter']
        kind?: components['schemas']['FollowUpKind']
        from?: string
        to?: string
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['FollowUpPage']
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
  listProblems: {
    parameters: {
      query?: {
        status?: components['schemas']['ProblemStatusFilter']
        criterion?: components['schemas']['Criterion']
        topic?: components['schemas']['Topic']
        kind?: components['schemas']['CallKind']
        from?: string
        to?: string
        adviser?: string
        site?: string
        visit?: string
        assignee?: string
        alert?: components['schemas']['AlertState']
        overdue?: boolean
        order?: components['schemas']['ProblemOrder']
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['ProblemPage']
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
  searchProblems: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "visitRef": "OR-55231"
         *     }
         */
        'application/json': components['schemas']['ProblemSearch']
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
          'application/json': components['schemas']['ProblemsFound']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listAllProblems: {
    parameters: {
      query?: {
        criterion?: components['schemas']['Criterion']
        topic?: components['schemas']['Topic']
        kind?: components['schemas']['CallKind']
        from?: string
        to?: string
        adviser?: string
        site?: string
        visit?: string
        assignee?: string
        alert?: components['schemas']['AlertState']
        overdue?: boolean
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ProblemPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getPulse: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` last seen: 304 without a body if nothing has changed since. */
        'If-None-Match'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['Pulse']
        }
      }
      /** @description Unchanged since the version in `If-None-Match` */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
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
  getProblem: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['Problem']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      410: components['responses']['410_gone']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listTimeline: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TimelinePage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      410: components['responses']['410_gone']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listCaseViews: {
    parameters: {
      query?: {
        from?: string
        to?: string
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['CaseViewPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_managers-only_gateway']
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
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
        'application/json': components['schemas']['Step']
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
          'application/json': components['schemas']['StepTaken']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_illegal-step_suspended_case-full_too-many-reopenings']
      410: components['responses']['410_gone']
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
  startProblemExport: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "format": "csv",
         *       "profile": "excel-es",
         *       "status": "all"
         *     }
         */
        'application/json': components['schemas']['ProblemExportRequest']
      }
    }
    responses: {
      /** @description Done */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportStarted']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit_too-many-rows']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getProblemExport: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 6f1d0b5a3c9e4f7788a0b1c2d3e4f506 */
        exportId: string
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
          'application/json': components['schemas']['ProblemExport']
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
  showAcknowledgement: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example q4vRWE0X2D9cUrBvIrqzQMdbH0lmvTTD6ZkWOYxjQ8s */
        token: string
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
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that there is nothing to do here */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      429: components['responses']['429_gateway']
      500: components['responses']['500_gateway']
      503: components['responses']['503_gateway']
    }
  }
  acknowledge: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example q4vRWE0X2D9cUrBvIrqzQMdbH0lmvTTD6ZkWOYxjQ8s */
        token: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "assignee": "Lucía Fernández"
         *     }
         */
        'application/x-www-form-urlencoded': components['schemas']['AcknowledgementForm']
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
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that there is nothing to do here */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that the form is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that this is not the form */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The form again, with what is wrong */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      429: components['responses']['429_gateway']
      500: components['responses']['500_gateway']
      503: components['responses']['503_gateway']
    }
  }
  checkAcknowledgement: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example q4vRWE0X2D9cUrBvIrqzQMdbH0lmvTTD6ZkWOYxjQ8s */
        token: string
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
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that there is nothing to do here */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      429: components['responses']['429_gateway']
      500: components['responses']['500_gateway']
      503: components['responses']['503_gateway']
    }
  }
  showMailSubscription: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example q4vRWE0X2D9cUrBvIrqzQMdbH0lmvTTD6ZkWOYxjQ8s */
        token: string
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
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that there is nothing to do here */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      429: components['responses']['429_gateway']
      500: components['responses']['500_gateway']
      503: components['responses']['503_gateway']
    }
  }
  endMailSubscription: {
    parameters: {
      query?: {
        again?: string
        form?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example q4vRWE0X2D9cUrBvIrqzQMdbH0lmvTTD6ZkWOYxjQ8s */
        token: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "sure": "yes"
         *     }
         */
        'application/x-www-form-urlencoded': components['schemas']['MailSubscriptionEnd']
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
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that there is nothing to do here */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      429: components['responses']['429_gateway']
      500: components['responses']['500_gateway']
      503: components['responses']['503_gateway']
    }
  }
  checkMailSubscription: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example q4vRWE0X2D9cUrBvIrqzQMdbH0lmvTTD6ZkWOYxjQ8s */
        token: string
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
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that there is nothing to do here */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      429: components['responses']['429_gateway']
      500: components['responses']['500_gateway']
      503: components['responses']['503_gateway']
    }
  }
  listReviews: {
    parameters: {
      query?: {
        state?: components['schemas']['ReviewList']
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReviewPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  claimReview: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example Hq3w0e2m7aVtYbN1cUoXrJk5sLfPzDgI */
        reviewId: string
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
          'application/json': components['schemas']['ReviewClaim']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-claimed_too-many-claims']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getReview: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example Hq3w0e2m7aVtYbN1cUoXrJk5sLfPzDgI */
        reviewId: string
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
          'application/json': components['schemas']['Review']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_not-claimed']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  giveVerdict: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example Hq3w0e2m7aVtYbN1cUoXrJk5sLfPzDgI */
        reviewId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "problem": true,
         *       "criteria": [
         *         "unresolved-situation"
         *       ],
         *       "listened": true
         *     }
         */
        'application/json': components['schemas']['ReviewVerdict']
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
          'application/json': components['schemas']['Review']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_not-claimed_already-reviewed']
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
  takeReviewAction: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example Hq3w0e2m7aVtYbN1cUoXrJk5sLfPzDgI */
        reviewId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "action": "confirm"
         *     }
         */
        'application/json': components['schemas']['ReviewActionContent']
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
          'application/json': components['schemas']['Review']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_not-claimed_verdict-missing_already-reviewed_action-not-possible']
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
  getAgreement: {
    parameters: {
      query?: {
        from?: string
        to?: string
        dealer?: string
        operator?: string
        questionnaire?: string
        specialist?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['RaterAgreement']
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
  getCoaching: {
    parameters: {
      query?: {
        from?: string
        to?: string
        dealer?: string
        operator?: string
        questionnaire?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['Coaching']
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
  listSaidWrongly: {
    parameters: {
      query: {
        /** @example 2026-11 */
        month: string
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SaidWronglyPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getReviewQueues: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['ReviewQueues']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getSupervisionSettings: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['SupervisionSettingsInForce']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putSupervisionSettings: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again. */
        'If-Match'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "newOperatorCalls": 100,
         *       "veryShortSeconds": 45,
         *       "probabilities": {
         *         "new-operator": 0.5,
         *         "open-ended": 0.1,
         *         "very-short": 0.2,
         *         "reserved-mark": 0.2,
         *         "other": 0.05
         *       },
         *       "outcomes": {},
         *       "second": 0.05
         *     }
         */
        'application/json': components['schemas']['SupervisionSettings']
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
          'application/json': components['schemas']['SupervisionSettingsInForce']
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
  listSampledCalls: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
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
          'application/json': components['schemas']['SampledCallPage']
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
  getSample: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['Sample']
        }
      }
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getStatistics: {
    parameters: {
      query?: {
        from?: string
        to?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DealerStatistics']
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
  getOverview: {
    parameters: {
      query?: {
        from?: string
        to?: string
        brand?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['Overview']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getSurveyResponse: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example seat-2026-118 */
        responseId: string
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
          'application/json': components['schemas']['SurveyResponse']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      410: components['responses']['410_gone']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putSurveyResponse: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example seat-2026-118 */
        responseId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "answeredAt": "2026-11-29T18:30:00+01:00",
         *       "identified": true,
         *       "answers": [
         *         {
         *           "question": "Q1",
         *           "mark": 9
         *         },
         *         {
         *           "question": "Q7",
         *           "mark": 10
         *         }
         *       ],
         *       "match": {
         *         "visitRef": "OR-55231"
         *       }
         *     }
         */
        'application/json': components['schemas']['SurveyResponseContent']
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
          'application/json': components['schemas']['SurveyResponse']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SurveyResponse']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_dealer-left_no-survey_use-forbidden_differs-from-kept_kept-at-another-dealer']
      410: components['responses']['410_gone']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  settleSurveyMatch: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example seat-2026-118 */
        responseId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "callId": "call-1"
         *     }
         */
        'application/json': components['schemas']['SurveyMatchSettlement']
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
          'application/json': components['schemas']['SurveyResponse']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_anonymous-response_match-not-in-doubt']
      410: components['responses']['410_gone']
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
  acceptSurveyResponseVersion: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example seat-2026-118 */
        responseId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "answeredAt": "2026-11-29T18:30:00+01:00",
         *       "identified": true,
         *       "answers": [
         *         {
         *           "question": "Q1",
         *           "mark": 9
         *         },
         *         {
         *           "question": "Q7",
         *           "mark": 10
         *         }
         *       ],
         *       "match": {
         *         "visitRef": "OR-55231"
         *       }
         *     }
         */
        'application/json': components['schemas']['SurveyResponseContent']
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
          'application/json': components['schemas']['SurveyResponse']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_dealer-left_no-survey_use-forbidden']
      410: components['responses']['410_gone']
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
  withdrawSurveyResponse: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example seat-2026-118 */
        responseId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "wrong-dealer"
         *     }
         */
        'application/json': components['schemas']['SurveyWithdrawal']
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
          'application/json': components['schemas']['WithdrawnSurveyResponse']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      410: components['responses']['410_gone']
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
  readmitSurveyResponse: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example seat-2026-118 */
        responseId: string
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
      410: components['responses']['410_gone']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listWithdrawnSurveyResponses: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['WithdrawnSurveyResponsePage']
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
  listSurveyResponses: {
    parameters: {
      query: {
        limit?: number
        cursor?: string
        /** @example 2026-11 */
        month: string
        match?: components['schemas']['ListedMatchState']
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['SurveyResponsePage']
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
  listEligibleCustomers: {
    parameters: {
      query: {
        limit?: number
        cursor?: string
        /** @example 2026-11 */
        month: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['EligibleCustomerPage']
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
  listSurveyImports: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SurveyImportPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  startSurveyImport: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "brand": "seat",
         *       "fileName": "encuestas-noviembre.csv",
         *       "bytes": 20,
         *       "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
         *       "dryRun": true
         *     }
         */
        'application/json': components['schemas']['SurveyImportRequest']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SurveyImportStarted']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      409: components['responses']['409_no-survey_use-forbidden']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getSurveyImport: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 6f1d0b5a3c9e4f7788a0b1c2d3e4f506 */
        importId: string
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
          'application/json': components['schemas']['SurveyImport']
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
  previewSurveyImport: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 6f1d0b5a3c9e4f7788a0b1c2d3e4f506 */
        importId: string
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
          'application/json': components['schemas']['SurveyImportPreview']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_upload-missing_unreadable-file']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  readSurveyImport: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 6f1d0b5a3c9e4f7788a0b1c2d3e4f506 */
        importId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "dryRun": true
         *     }
         */
        'application/json': components['schemas']['SurveyImportReading']
      }
    }
    responses: {
      /** @description Done */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ListedSurveyImport']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_not-readable']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getCoherence: {
    parameters: {
      query?: {
        from?: string
        to?: string
        question?: string
        brand?: string
        format?: components['schemas']['CoherenceFormat']
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Coherence']
          'text/csv; charset=utf-8': unknown
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_pairs-for-dealers_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_not-per-person']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getBrandCoherence: {
    parameters: {
      query?: {
        month?: string
        from?: string
        to?: string
        question?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BrandCoherence']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_use-forbidden']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getBrand: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['Brand']
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
        /** @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again. */
        'If-Match'?: string
        /** @description Returned in the response and written to the log. */
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
         *       "resolveWithinHours": 16,
         *       "managers": [
         *         {
         *           "email": "calidad.seat@example.com",
         *           "name": "Calidad de SEAT"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['BrandContent']
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
          'application/json': components['schemas']['Brand']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Brand']
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
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['Questionnaire']
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
        /** @description Returned in the response and written to the log. */
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
        'application/json': components['schemas']['QuestionnaireContent']
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
          'application/json': components['schemas']['Questionnaire']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Questionnaire']
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['Dealer']
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
        /** @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again. */
        'If-Match'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
         *       "region": "ES-CL",
         *       "zone": "Europe/Madrid",
         *       "country": "ES",
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
         *       ],
         *       "digestRecipients": [
         *         {
         *           "email": "gerencia@example.com"
         *         }
         *       ],
         *       "callHours": {
         *         "mon": [
         *           [
         *             "10:00",
         *             "20:30"
         *           ]
         *         ],
         *         "fri": [
         *           [
         *             "10:00",
         *             "14:00"
         *           ]
         *         ]
         *       },
         *       "blockedForDays": 1095
         *     }
         */
        'application/json': components['schemas']['DealerContent']
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
          'application/json': components['schemas']['Dealer']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Dealer']
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
  changePreferences: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "standIns": [
         *         {
         *           "for": "posventa@example.com",
         *           "email": "taller@example.com",
         *           "name": "Jefatura de taller",
         *           "until": "2099-12-31"
         *         }
         *       ],
         *       "digestRecipients": [
         *         {
         *           "email": "gerencia@example.com"
         *         }
         *       ],
         *       "holidays": [
         *         "2026-12-25",
         *         "2027-01-07"
         *       ]
         *     }
         */
        'application/json': components['schemas']['PreferenceChanges']
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
          'application/json': components['schemas']['Dealer']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
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
  importDealers: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "csv": "dealerId;name;brands;workingHours;recipientsLevel1\nribera-sur;Ribera Sur;seat;mon-fri 09:00-14:00 16:00-19:30, sat 09:00-13:30;taller@example.com\n",
         *       "dryRun": true
         *     }
         */
        'application/json': components['schemas']['DealerImport']
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
          'application/json': components['schemas']['DealerImportReport']
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
  listBrands: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BrandPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listQuestionnaires: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['QuestionnairePage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listDealers: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
        q?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DealerPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getMe: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['Me']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getBrandSurvey: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BrandSurvey']
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
  putBrandSurvey: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again. */
        'If-Match'?: string
        /** @description Returned in the response and written to the log. */
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
         *       "individualUse": "allowed",
         *       "identifiedByDefault": false,
         *       "noAnswer": [
         *         "",
         *         "NS/NC",
         *         "-"
         *       ],
         *       "goal": {
         *         "question": "Q1",
         *         "measure": "mean",
         *         "target": 9.2
         *       },
         *       "surveyQuestions": [
         *         {
         *           "id": "Q1",
         *           "text": "¿Qué satisfacción le ha dejado la visita en conjunto?",
         *           "scale": {
         *             "min": 0,
         *             "max": 10
         *           },
         *           "top": 9
         *         },
         *         {
         *           "id": "Q7",
         *           "scale": {
         *             "min": 0,
         *             "max": 10
         *           },
         *           "top": 9
         *         },
         *         {
         *           "id": "Q9",
         *           "choices": [
         *             "Sí",
         *             "No"
         *           ],
         *           "right": [
         *             "Sí"
         *           ],
         *           "callChoices": {
         *             "Sí": [
         *               "yes"
         *             ],
         *             "No": [
         *               "no"
         *             ]
         *           }
         *         }
         *       ],
         *       "surveyFile": {
         *         "columns": {
         *           "dealer": "Código instalación",
         *           "answeredAt": "Fecha respuesta",
         *           "visitRef": "Nº orden",
         *           "plate": "Matrícula",
         *           "identified": "Identificado",
         *           "questions": {
         *             "Q1": "Satisfacción global",
         *             "Q7": "Recomendación",
         *             "Q9": "¿Le avisaron del precio?"
         *           }
         *         },
         *         "dateFormat": "DD/MM/YYYY",
         *         "yes": [
         *           "Sí",
         *           "S",
         *           "1"
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['BrandSurveyContent']
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
          'application/json': components['schemas']['BrandSurvey']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BrandSurvey']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
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
  putDealerCode: {
    parameters: {
      query?: never
      header?: {
        /** @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again. */
        'If-Match'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example seat */
        brandId: string
        /** @example 04711 */
        code: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "periods": [
         *         {
         *           "dealerId": "gredos",
         *           "from": "2026-01-01"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['DealerCodeContent']
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
          'application/json': components['schemas']['DealerCode']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DealerCode']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
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
  deleteDealerCode: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example seat */
        brandId: string
        /** @example 04711 */
        code: string
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
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listDealerCodes: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DealerCodePage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putExclusionList: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example robinson-2026-11-30 */
        listId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "source": "Lista Robinson, consulta del 30 de noviembre",
         *       "count": 1,
         *       "hashes": [
         *         "6b2f3e5c0b6f8b1c1f0d3f5a6c1e0e8a7d9b2c4f5e6a7b8c9d0e1f2a3b4c5d6e"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ExclusionListContent']
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
          'application/json': components['schemas']['SentExclusionList']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      409: components['responses']['409_already-exists-with-other-content']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listExclusionLists: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['ExclusionLists']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listPeople: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['PersonList']
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
  addPerson: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ana.prieto@example.com",
         *       "name": "Ana Prieto"
         *     }
         */
        'application/json': components['schemas']['NewPerson']
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
          'application/json': components['schemas']['Person']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Person']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_dealer-left_belongs-to-asortis_too-many-dealers']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  importPeople: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "csv": "dealerId;email;name\ngredos;ana.prieto@example.com;Ana Prieto\n",
         *       "dryRun": true
         *     }
         */
        'application/json': components['schemas']['PersonImport']
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
          'application/json': components['schemas']['PersonImportReport']
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
  getPerson: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10 */
        personId: string
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
          'application/json': components['schemas']['PersonDetails']
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
  removePerson: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10 */
        personId: string
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
      409: components['responses']['409_last-privacy-person']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  changePerson: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10 */
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Ana Prieto Ruiz",
         *       "roles": [
         *         "privacy"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ChangedPerson']
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
          'application/json': components['schemas']['Person']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_last-privacy-person_too-many-privacy-people']
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
  invitePerson: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10 */
        personId: string
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
          'application/json': components['schemas']['Invitation']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_has-signed-in']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  resetSecondFactor: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10 */
        personId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Ha cambiado de teléfono; lo ha confirmado su gerente en persona."
         *     }
         */
        'application/json': components['schemas']['SecondFactorResetRequest']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SecondFactorReset']
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
  getGroup: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
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
          'application/json': components['schemas']['Group']
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
        /** @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again. */
        'If-Match'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
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
        'application/json': components['schemas']['GroupContent']
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
          'application/json': components['schemas']['GroupSummary']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['GroupSummary']
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
  listGroups: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['GroupPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  putParticipant: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
        groupId: string
        /** @example gredos */
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
          'application/json': components['schemas']['Participation']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Participation']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-in-a-group_dealer-left_group-full_no-number-until']
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
        groupId: string
        /** @example gredos */
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
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
          'application/json': components['schemas']['DrawPage']
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
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
          'application/json': components['schemas']['Draw']
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
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
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
          'application/json': components['schemas']['Statement']
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
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
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
        'application/json': components['schemas']['DiscountApplicationContent']
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
          'application/json': components['schemas']['AppliedDiscount']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AppliedDiscount']
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
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
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
        'application/json': components['schemas']['DiscountPassOnContent']
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
          'application/json': components['schemas']['PassedOnDiscount']
        }
      }
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PassedOnDiscount']
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
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['DrawMonth']
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
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['Commitments']
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
  getGroupCoherence: {
    parameters: {
      query?: {
        from?: string
        to?: string
        question?: string
        brand?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example meseta */
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
          'application/json': components['schemas']['GroupCoherence']
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
  searchCustomers: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "phone": "600 111 222"
         *     }
         */
        'application/json': components['schemas']['CustomerSearch']
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
          'application/json': components['schemas']['CustomersFound']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getCustomerData: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CustomerData']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  eraseCustomer: {
    parameters: {
      query?: {
        dryRun?: 'true'
        planId?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "identityCheck": "document",
         *       "instruction": {
         *         "reference": "e-mail of Gema Ruiz",
         *         "at": "2026-11-20T10:02:40Z"
         *       }
         *     }
         */
        'application/json': components['schemas']['ErasureContent']
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
          'application/json': components['schemas']['ErasurePlan']
        }
      }
      /** @description Done */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Erasure']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_plan-outdated_erasure-under-way']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  rectifyCustomer: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "contact": {
         *         "phone": "600 111 333"
         *       },
         *       "identityCheck": "known-contact",
         *       "instruction": {
         *         "reference": "e-mail of Gema Ruiz",
         *         "at": "2026-11-20T10:02:40Z"
         *       }
         *     }
         */
        'application/json': components['schemas']['RectificationContent']
      }
    }
    responses: {
      /** @description Done */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Rectification']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listRightsRequests: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
        state?: components['schemas']['RequestState']
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['RightsRequestPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  openRightsRequest: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerRef": "C-10442",
         *       "right": "access",
         *       "askedAt": "2026-11-20T10:00:00Z",
         *       "how": "email"
         *     }
         */
        'application/json': components['schemas']['NewRightsRequest']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RightsRequest']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getRightsRequest: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 20261120100240123-4f1d2c3b5a697886 */
        requestId: string
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
          'application/json': components['schemas']['RightsRequest']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  concludeRightsRequest: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 20261120100240123-4f1d2c3b5a697886 */
        requestId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "state": "refused",
         *       "ground": "identity-not-proved",
         *       "outcome": "No ha acreditado quién es."
         *     }
         */
        'application/json': components['schemas']['RightsConclusion']
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
          'application/json': components['schemas']['RightsRequest']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_already-concluded']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  setCustomerState: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
        /** @example no-contact */
        customerState: components['schemas']['CustomerState']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "ground": "Carta del cliente del 20 de noviembre",
         *       "phones": [
         *         "600 111 333"
         *       ],
         *       "identityCheck": "document"
         *     }
         */
        'application/json': components['schemas']['CustomerStateRequest']
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
          'application/json': components['schemas']['CustomerInState']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  endCustomerState: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
        /** @example no-contact */
        customerState: components['schemas']['CustomerState']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "ground": "El cliente vuelve a aceptar llamadas",
         *       "identityCheck": "known-contact"
         *     }
         */
        'application/json': components['schemas']['CustomerStateEnd']
      }
    }
    responses: {
      /** @description Done */
      204: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_not-in-state']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  decideObjection: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "decision": "continue",
         *       "ground": "Garantía de la reparación (art. 6.1.b)"
         *     }
         */
        'application/json': components['schemas']['ObjectionDecisionRequest']
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
          'application/json': components['schemas']['ObjectionDecision']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_no-objection']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getCustomerStates: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['CustomerStanding']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listStandingCases: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['StandingCasePage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  startAccessExport: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "identityCheck": "known-contact",
         *       "instruction": {
         *         "reference": "e-mail of Gema Ruiz",
         *         "at": "2026-11-20T10:02:40Z"
         *       }
         *     }
         */
        'application/json': components['schemas']['AccessExportContent']
      }
    }
    responses: {
      /** @description Done */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportStarted']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getAccessExport: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
        /** @example 6f1d0b5a3c9e4f7788a0b1c2d3e4f506 */
        exportId: string
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
          'application/json': components['schemas']['CustomerExport']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  startPortabilityExport: {
    parameters: {
      query?: never
      header?: {
        /** @description Makes the request repeatable for 24 hours: the same key and content return the stored response. */
        'Idempotency-Key'?: string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "identityCheck": "known-contact",
         *       "instruction": {
         *         "reference": "e-mail of Gema Ruiz",
         *         "at": "2026-11-20T10:02:40Z"
         *       }
         *     }
         */
        'application/json': components['schemas']['CustomerExportContent']
      }
    }
    responses: {
      /** @description Done */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportStarted']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_idempotency-key-reused_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getPortabilityExport: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
        /** @example 6f1d0b5a3c9e4f7788a0b1c2d3e4f506 */
        exportId: string
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
          'application/json': components['schemas']['CustomerExport']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getRectification: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 6f1d0b5a3c9e4f7788a0b1c2d3e4f506 */
        rectificationId: string
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
          'application/json': components['schemas']['Rectification']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  requestBlockedAccess: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "court",
         *       "reference": "PO 1234/2026"
         *     }
         */
        'application/json': components['schemas']['BlockedAccessContent']
      }
    }
    responses: {
      /** @description Created */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BlockedAccess']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_not-instructed_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_still-blocking_no-second-person']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listBlockedAccess: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
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
          'application/json': components['schemas']['OpeningPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  approveBlockedAccess: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
        /** @example 0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10 */
        accessId: string
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
          'application/json': components['schemas']['BlockedAccess']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      409: components['responses']['409_needs-second-person']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getBlockedAccess: {
    parameters: {
      query?: {
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example C-10442 */
        customerRef: string
        /** @example 0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10 */
        accessId: string
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
          'application/json': components['schemas']['BlockedData']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getErasure: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10 */
        erasureId: string
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
          'application/json': components['schemas']['Erasure']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  getProof: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
        /** @example 1 */
        proofId: string
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
          'application/json': components['schemas']['ErasureProof']
        }
      }
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  searchProofs: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example gredos */
        dealerId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerRef": "C-10442"
         *     }
         */
        'application/json': components['schemas']['ProofSearch']
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
          'application/json': components['schemas']['ProofsFound']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_privacy-people-only_gateway']
      404: components['responses']['404_not-found']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  listInformationRequests: {
    parameters: {
      query?: {
        show?: components['schemas']['ListedInformationRequests']
        limit?: number
        cursor?: string
      }
      header?: {
        /** @description Returned in the response and written to the log. */
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
          Link: components['headers']['Link']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InformationRequestPage']
        }
      }
      400: components['responses']['400_bad-cursor']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  requestInformation: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Lucía Fernández",
         *       "company": "Talleres Ribera, S. L.",
         *       "email": "lucia@example.com",
         *       "phone": "600 111 222",
         *       "message": "Vendemos dos marcas. ¿Cómo se forman los grupos?",
         *       "consent": {
         *         "read": true,
         *         "textVersion": 2
         *       },
         *       "marketing": false
         *     }
         */
        'application/json': components['schemas']['NewInformationRequest']
      }
    }
    responses: {
      /** @description Done */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InformationRequestReceived']
        }
      }
      400: components['responses']['400_not-json']
      413: components['responses']['413_body-too-large_gateway']
      415: components['responses']['415_not-application-json']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_too-many-requests_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  showInformationForm: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Received; leads to the page that says so */
      303: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      429: components['responses']['429_gateway']
      500: components['responses']['500_gateway']
      503: components['responses']['503_gateway']
    }
  }
  sendInformationForm: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Lucía Fernández",
         *       "company": "Talleres Ribera, S. L.",
         *       "email": "lucia@example.com",
         *       "read": "yes",
         *       "textVersion": "2"
         *     }
         */
        'application/x-www-form-urlencoded': components['schemas']['InformationForm']
      }
    }
    responses: {
      /** @description Received; leads to the page that says so */
      303: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that the form is too large */
      413: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The page that says that this is not the form */
      415: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The form again, with what is wrong */
      422: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      /** @description The form again: too many were sent */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
      500: components['responses']['500_gateway']
      /** @description The form again: it could not be stored */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html; charset=utf-8': unknown
        }
      }
    }
  }
  getConsentText: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 2 */
        textVersion: string
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
          'application/json': components['schemas']['ConsentText']
        }
      }
      404: components['responses']['404_not-found']
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
  searchInformationRequests: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "lucia@example.com"
         *     }
         */
        'application/json': components['schemas']['InformationRequestSearch']
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
          'application/json': components['schemas']['InformationRequestsFound']
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
  getInformationRequest: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 20261120100240123-4f1d2c3b5a697886 */
        requestId: string
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
          'application/json': components['schemas']['InformationRequestDetail']
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
  eraseInformationRequest: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 20261120100240123-4f1d2c3b5a697886 */
        requestId: string
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
  changeInformationRequest: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The `ETag` last seen. Required to replace something; not to create it, or to put the same content again.
         * @example "1"
         */
        'If-Match': string
        /** @description Returned in the response and written to the log. */
        'X-Request-Id'?: string
      }
      path: {
        /** @example 20261120100240123-4f1d2c3b5a697886 */
        requestId: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "answered": true
         *     }
         */
        'application/json': components['schemas']['InformationRequestChange']
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
          'application/json': components['schemas']['InformationRequestDetail']
        }
      }
      400: components['responses']['400_not-json']
      401: components['responses']['401_gateway']
      403: components['responses']['403_forbidden_gateway']
      404: components['responses']['404_not-found']
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
  getVocabulary: {
    parameters: {
      query?: never
      header?: {
        /** @description Returned in the response and written to the log. */
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
          'application/json': components['schemas']['Vocabulary']
        }
      }
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
        /** @description The `ETag` last seen: 304 without a body if nothing has changed since. */
        'If-None-Match'?: string
        /** @description Returned in the response and written to the log. */
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
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content: {
          'application/json': unknown
        }
      }
      /** @description Unchanged since the version in `If-None-Match` */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          ETag: components['headers']['ETag']
          [name: string]: unknown
        }
        content?: never
      }
      422: components['responses']['422_does-not-fit']
      429: components['responses']['429_gateway']
      500: components['responses']['500_internal_gateway']
      503: components['responses']['503_unavailable_gateway']
    }
  }
}
