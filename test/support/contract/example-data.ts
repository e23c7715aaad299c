import * as z from 'zod/mini'
import { localMonth } from '../../../functions/platform/calendar/local-time.ts'
import type { Changes } from './contract-examples.ts'
import { erasureDataIn, exportDataIn } from './erasure-data.ts'
import { holdDraw } from '../draws/hold-draw.ts'
import { subscriptionInMail } from '../digests/subscription-in-mail.ts'
import { linkInMail } from '../alerts/link-in-mail.ts'
import { type Ask, importResponses } from '../journeys/import-responses.ts'
import type { LocalRun } from '../running/local-run.ts'

/** Sends the example of an operation, with or without changes. Throws if the response is an error. */
export type SendExample = (id: string, changes?: Changes) => Promise<{ headers: Headers; body: unknown }>

/** Creates what the example of an operation needs. Returns the changes that the example then needs itself. */
export type Precondition = (send: SendExample) => Promise<Changes>

/** Operations whose examples create the data that all others need, in this order. */
export const ground: readonly string[] = [
  'putBrand',
  'putBrandSurvey',
  'putQuestionnaire',
  'putDealer',
  'putCall',
  'putSurveyResponse',
]

/** Operations sent after all others, because they delete what the others need. */
export const last: readonly string[] = [
  'deleteParticipant',
  'withdrawSurveyResponse',
  'listWithdrawnSurveyResponses',
  'readmitSurveyResponse',
]

const object = z.record(z.string(), z.json())
const call = z.object({ content: object })
const listed = z.object({ items: z.array(z.object({ reviewId: z.string() })) })
const judgedReview = z.object({ said: z.nullable(z.object({ actions: z.array(z.string()) })) })

const informationAsked = {
  ...{ name: 'Lucía Fernández', company: 'Talleres Ribera' },
  ...{ consent: { read: true, textVersion: 2 }, marketing: false },
}

const clockOf = z.object({ now: z.string() })

/** Moves the clock on by as long as functions remember settings. */
export const seen = async (run: LocalRun): Promise<void> => {
  const { now } = clockOf.parse((await run.admin('clock')).body)
  await run.moveClock(new Date(Date.parse(now) + 61_000))
}

/** The run's month, once the schedule has committed to its key. */
const committedMonth = async (run: LocalRun): Promise<string> => {
  await run.admin('schedules/months-of-the-sample', { body: {} })
  const { now } = clockOf.parse((await run.admin('clock')).body)
  return localMonth(new Date(now), 'Europe/Madrid')
}

/**
 * Operations whose example does not work with the initial data alone. All others are sent unchanged, so that a new
 * operation either works or fails the test.
 */
export const preconditionsIn = (run: LocalRun): Readonly<Record<string, Precondition>> => {
  let held: ReturnType<typeof holdDraw> | undefined
  const draw = (send: SendExample) => (held ??= holdDraw(run, send))
  const inItsMonth: Precondition = async (send) => ({ parameters: { month: (await draw(send)).month } })
  // Only the alert's e-mail has its token.
  let token: Promise<string> | undefined
  /** The link of a problem of its own: any other may have been taken on by another example. */
  const ofALink: Precondition = async (send) => {
    token ??= (async () => {
      const { content } = call.parse((await send('getCall')).body)
      const body = { ...content, visit: { ...object.parse(content.visit), ref: 'OR-77001' } }
      await send('putCall', { parameters: { callId: 'call-with-a-link' }, body })
      return linkInMail(run, 'OR-77001')
    })()
    return { parameters: { token: await token } }
  }
  let subscription: Promise<string> | undefined
  /** The link of a digest: only its e-mail has the token. */
  const ofADigest: Precondition = async (send) => {
    subscription ??= (async () => {
      const { body, headers } = await send('getDealer')
      const { dealerId: _, group: __, ...content } = object.parse(body)
      const recipients = { digestRecipients: [{ email: 'resumen@example.com' }] }
      await send('putDealer', {
        parameters: { 'If-Match': headers.get('etag') ?? '' },
        body: { ...content, ...recipients },
      })
      return subscriptionInMail(run)
    })()
    return { parameters: { token: await subscription } }
  }
  /** The first review that waits: the examples' calls are reviewed within moments. */
  const nextWaiting = async (send: SendExample) => {
    for (;;) {
      const [first] = listed.parse((await send('listReviews')).body).items
      if (first) return first.reviewId
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  let review: Promise<string> | undefined
  const waiting = (send: SendExample) => (review ??= nextWaiting(send))
  const ofAReview: Precondition = async (send) => ({ parameters: { reviewId: await waiting(send) } })
  /** A claimed review, with its ETag. */
  const claimed = async (send: SendExample, reviewId: string) => {
    const { headers, body } = await send('getReview', { parameters: { reviewId } })
    return { parameters: { reviewId, 'If-Match': headers.get('etag') ?? '' }, ...judgedReview.parse(body) }
  }
  const ofAClaimedReview: Precondition = async (send) => {
    const { parameters } = await claimed(send, await waiting(send))
    return { parameters }
  }
  /** A judged review that allows an action: a second opinion, which looks like any other in the queue, does not. */
  const ofAJudgedReview: Precondition = async (send) => {
    for (let more = 1; ; more += 1) {
      const { parameters, said } = await claimed(send, await waiting(send))
      if (said?.actions.length) return { parameters }
      const { content } = call.parse((await send('getCall')).body)
      const body = { ...content, visit: { ...object.parse(content.visit), ref: `OR-7800${more}` } }
      await send('putCall', { parameters: { callId: `call-to-review-${more}` }, body })
      const reviewId = await (review = nextWaiting(send))
      await send('claimReview', { parameters: { reviewId } })
      await send('giveVerdict', { parameters: (await claimed(send, reviewId)).parameters })
    }
  }
  let upload: Promise<string> | undefined
  /** An import whose file was uploaded and read. */
  const ofAnImport: Precondition = async (send) => {
    upload ??= (async () => {
      const ask: Ask = async (_, path, asked) =>
        path.endsWith('survey-imports')
          ? send('startSurveyImport', { body: object.parse(asked?.body) })
          : send('getSurveyImport', { parameters: { importId: path.slice(path.lastIndexOf('/') + 1) } })
      const header =
        'Código instalación;Fecha respuesta;Nº orden;Matrícula;Identificado;Satisfacción global;Recomendación;¿Le avisaron del precio?'
      return (await importResponses(ask, { brand: 'seat', csv: `${header}\n`, dryRun: true })).importId
    })()
    return { parameters: { importId: await upload } }
  }
  const requests = z.object({ items: z.array(z.object({ requestId: z.string() })) })
  /** A request of its own, unless one waits already: it does until its example has erased it. */
  const ofARequest: Precondition = async (send) => {
    await send('requestInformation', { body: { ...informationAsked, email: `a${Date.now()}@example.com` } })
    const [first] = requests.parse((await send('listInformationRequests')).body).items
    return { parameters: { requestId: first?.requestId ?? '' } }
  }
  /** A request of the register. */
  const ofARightsRequest: Precondition = async (send) => {
    const { body } = await send('openRightsRequest', { as: 'staff' })
    const { requestId } = z.object({ requestId: z.string() }).parse(body)
    return { parameters: { requestId }, as: 'staff' }
  }
  const person = z.object({ personId: z.string() })
  /** A person of their own: others may have been renamed or removed by another example. */
  const ofAPerson =
    (email: string): Precondition =>
    async (send) => {
      const { body } = await send('addPerson', { body: { email, name: 'Ana Prieto' } })
      return { parameters: { personId: person.parse(body).personId } }
    }
  const people = z.object({ items: z.array(z.object({ personId: z.string() })) })
  /** Whoever acts for the dealer gets the role that the operation needs. */
  const ofPrivacyPeople: Precondition = async (send) => {
    const { items } = people.parse((await send('listPeople')).body)
    for (const { personId } of items) {
      const parameters = { personId, 'If-Match': '*' }
      await send('changePerson', { parameters, body: { roles: ['privacy'] } })
    }
    return { parameters: { customerRef: 'C-20001' } }
  }
  return {
    ...exportDataIn(run),
    ...erasureDataIn(run),
    searchCustomers: async () => ({ as: 'staff' }),
    openRightsRequest: async () => ({ as: 'staff' }),
    listRightsRequests: async () => ({ as: 'staff' }),
    getRightsRequest: ofARightsRequest,
    concludeRightsRequest: async (send) => {
      const { headers, body } = await send('getDealer')
      const { dealerId: _, group: __, ...content } = object.parse(body)
      await send('putDealer', {
        parameters: { 'If-Match': headers.get('etag') ?? '' },
        body: { ...content, rightsHandledBy: 'asortis' },
      })
      await seen(run)
      const concluded = {
        state: 'refused',
        ground: 'identity-not-proved',
        outcome: 'No ha acreditado quién es.',
      }
      const instruction = { reference: 'E-2026-11', at: '2026-11-20T10:00:00Z' }
      return { ...(await ofARightsRequest(send)), body: { ...concluded, instruction } }
    },
    setCustomerState: ofPrivacyPeople,
    getCustomerStates: ofPrivacyPeople,
    listStandingCases: async (send) => {
      await ofPrivacyPeople(send)
      return {}
    },
    endCustomerState: async (send) => {
      const of = await ofPrivacyPeople(send)
      await send('setCustomerState', { parameters: of.parameters })
      return of
    },
    decideObjection: async (send) => {
      const of = await ofPrivacyPeople(send)
      await send('setCustomerState', { parameters: { ...of.parameters, customerState: 'objection' } })
      return of
    },
    getCustomerData: async (send) => {
      const body = { customerRef: 'C-10442' }
      const found = z.object({ items: z.array(z.unknown()) })
      while (found.parse((await send('searchCustomers', { as: 'staff', body })).body).items.length === 0)
        await new Promise((resolve) => setTimeout(resolve, 100))
      return { as: 'staff' }
    },
    getPerson: ofAPerson('read@example.com'),
    changePerson: async (send) => {
      const { parameters } = await ofAPerson('renamed@example.com')(send)
      const { headers } = await send('getPerson', { parameters })
      return { parameters: { ...parameters, 'If-Match': headers.get('etag') ?? '' } }
    },
    // The contract's own dealer has the recipient that its example names.
    changePreferences: async (send) => {
      const parameters = { dealerId: 'talleres-gredos' }
      const { headers } = await send('getDealer', { parameters, as: 'staff' })
      return {
        parameters: { ...parameters, 'If-Match': headers.get('etag') ?? '' },
        as: 'dealer:talleres-gredos',
      }
    },
    removePerson: ofAPerson('removed@example.com'),
    invitePerson: ofAPerson('invited@example.com'),
    resetSecondFactor: ofAPerson('reset@example.com'),
    // The dealer of the other examples already exists; replacing it would remove its brand.
    putDealer: async () => ({ parameters: { dealerId: 'talleres-gredos' } }),
    // Only a call that was put without its end can be closed.
    putClosing: async (send) => {
      const parameters = { callId: 'call-still-on' }
      const { endedAt: _, ...running } = call.parse((await send('getCall')).body).content
      await send('putCall', { parameters, body: running })
      return { parameters }
    },
    // The dealer of the examples sells another brand than the contract's own.
    putSurveyResponse: async (send) => {
      await send('putBrandSurvey', { parameters: { brandId: 'lince' } })
      return {}
    },
    acceptSurveyResponseVersion: async (send) => {
      const { headers } = await send('getSurveyResponse')
      return { parameters: { 'If-Match': headers.get('etag') ?? '' } }
    },
    settleSurveyMatch: async (send) => {
      const { headers } = await send('getSurveyResponse')
      // Its own keys lead to its call: a dealer's people settle only what is in doubt.
      return { parameters: { 'If-Match': headers.get('etag') ?? '' }, as: 'staff' }
    },
    withdrawSurveyResponse: async (send) => {
      const { headers } = await send('getSurveyResponse')
      return { parameters: { 'If-Match': headers.get('etag') ?? '' } }
    },
    putDealerCode: async () => ({ parameters: { brandId: 'lince' } }),
    getSurveyImport: ofAnImport,
    previewSurveyImport: ofAnImport,
    readSurveyImport: ofAnImport,
    claimReview: ofAReview,
    getReview: async (send) => {
      const parameters = { reviewId: await waiting(send) }
      await send('claimReview', { parameters })
      return { parameters }
    },
    giveVerdict: ofAClaimedReview,
    takeReviewAction: ofAJudgedReview,
    getSample: async () => ({ parameters: { month: await committedMonth(run) } }),
    takeStep: async (send) => {
      const { headers } = await send('getProblem')
      return { parameters: { 'If-Match': headers.get('etag') ?? '' } }
    },
    getProblemExport: async (send) => {
      const { exportId } = z.object({ exportId: z.string() }).parse((await send('startProblemExport')).body)
      return { parameters: { exportId } }
    },
    getInformationRequest: ofARequest,
    changeInformationRequest: async (send) => ({
      parameters: { ...(await ofARequest(send)).parameters, 'If-Match': '*' },
    }),
    eraseInformationRequest: ofARequest,
    showAcknowledgement: ofALink,
    checkAcknowledgement: ofALink,
    acknowledge: ofALink,
    showMailSubscription: ofADigest,
    checkMailSubscription: ofADigest,
    endMailSubscription: ofADigest,
    listDraws: async (send) => (await draw(send), {}),
    getDraw: inItsMonth,
    getStatement: async (send) => ({ parameters: { year: (await draw(send)).month.slice(0, 4) } }),
    // Not before the draw, and not in the future: the clock is at the day of the draw.
    applyDiscount: async (send) => {
      const { month, drawnAt } = await draw(send)
      return { parameters: { month }, body: { reference: 'abono-2026-118', appliedAt: drawnAt } }
    },
    passOn: async (send) => {
      const { month, winner } = await draw(send)
      return { parameters: { month }, as: `dealer:${winner}` }
    },
    getDrawMonth: inItsMonth,
    getCommitments: inItsMonth,
  }
}
