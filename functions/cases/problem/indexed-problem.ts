import * as z from 'zod/mini'
import { parseClassification, storedClassification } from '../call/call-item.ts'
import { callEnd } from '../entries/call-end.ts'
import { classificationNow, readAmended, withReview } from '../amendment/held-now.ts'
import { storedAmendments } from '../amendment/stored-amendments.ts'
import { idsOfCallKey } from '../keys.ts'
import { criterion } from '../classification/criteria.ts'
import { topic } from '../classification/topics.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { readPhone } from '../phone/phone.ts'
import { problemProgress } from '../head/progress.ts'
import { listedAttributes, listedState } from './problem-state.ts'
import { storedResolution } from './resolution.ts'

const text = z.string()
const fields = z.record(z.string(), z.unknown())

const storedIndexedProblem = z.object({
  pk: text,
  sk: text,
  at: text,
  kind: callKind,
  content: text,
  phone: z.optional(text),
  closing: z.optional(callEnd),
  // Not projected: known only of what was read from the table.
  days: z.optional(z.int()),
  ...storedClassification,
  ...storedAmendments,
  ...listedAttributes,
})

const topicFields = { topic: z.optional(topic), knownToDealer: z.optional(z.boolean()) }
const topicItems = z.optional(z.array(z.object(topicFields)))

/**
 * Only the content that a list filters by or shows: it was validated when the call was taken, and revalidating all
 * of it for up to a hundred entries would double the CPU time of a page. Customer and visit are shown as stored.
 */
const listedContent = z.object({
  questionnaire: text,
  startedAt: text,
  endedAt: z.optional(text),
  customer: z.looseObject({ phone: z.optional(text) }),
  visit: z.looseObject({
    ref: text,
    date: z.optional(text),
    site: z.optional(text),
    adviser: z.optional(text),
  }),
  situations: topicItems,
  motives: topicItems,
  answers: z.optional(z.array(z.object({ refused: z.optional(z.boolean()) }))),
  operatorVerdict: z.optional(z.object({ problem: z.boolean(), criteria: z.optional(z.array(criterion)) })),
})

type StoredIndexed = z.output<typeof storedIndexedProblem>

/** The content with its amendments, unparsed beyond JSON. */
const contentNow = ({ content, amended }: StoredIndexed): unknown =>
  amended === undefined
    ? JSON.parse(content)
    : { ...z.parse(fields, JSON.parse(content)), ...readAmended(amended).content }

const compose = (stored: StoredIndexed, { operatorVerdict, ...content }: z.output<typeof listedContent>) => {
  return {
    ...idsOfCallKey(stored),
    receivedAt: stored.at,
    content: { kind: stored.kind, ...content },
    classification: withReview(
      stored.amended === undefined
        ? parseClassification(stored, operatorVerdict)
        : classificationNow(readAmended(stored.amended), operatorVerdict, stored.now?.criteria),
      stored.now?.reviewed,
    ),
    /** The criteria that a specialist named, if one did. */
    reviewed: stored.now?.reviewed?.criteria,
    closing: stored.closing ?? null,
    /** As in the call's item; null, too, in what was read through the index, which does not have it. */
    surveyExpectedAfterDays: stored.days ?? null,
    problem: listedState(stored),
    phone: readPhone(content.customer.phone, stored.phone),
  }
}

/** Parses an item of the index. Throws if it is not one. */
export const parseIndexedProblem = (item: unknown) => {
  const stored = z.parse(storedIndexedProblem, item)
  return compose(stored, z.parse(listedContent, contentNow(stored)))
}

/** A problem as the index projects it: everything a list shows. */
export type IndexedProblem = ReturnType<typeof parseIndexedProblem>

const storedFiledProblem = z.object({
  ...storedIndexedProblem.shape,
  progress: z.optional(problemProgress),
  reopenings: z.optional(z.int()),
  resolution: z.optional(storedResolution),
})

const optionalText = z.optional(text)

/** What a file of problems holds of the content: what a list shows, and more. Parsed once, as there are many. */
const filedContent = z.object({
  ...listedContent.shape,
  customer: z.object({
    ref: text,
    name: optionalText,
    email: optionalText,
    phone: optionalText,
  }),
  visit: z.object({
    ref: text,
    date: optionalText,
    site: optionalText,
    adviser: optionalText,
    vehicle: z.optional(z.object({ plate: optionalText, model: optionalText })),
  }),
  answers: z.optional(z.array(z.object({ refused: z.optional(z.boolean()), comment: optionalText }))),
  situations: z.optional(z.array(z.object({ ...topicFields, description: optionalText }))),
  motives: z.optional(z.array(z.object({ ...topicFields, text: optionalText }))),
})

/** What the customer said, in the operator's words. */
const remarksIn = ({ situations, motives, answers }: z.output<typeof filedContent>): string[] =>
  [
    ...(situations ?? []).map(({ description }) => description),
    ...(motives ?? []).map((motive) => motive.text),
    ...(answers ?? []).map(({ comment }) => comment),
  ].filter((said) => said !== undefined)

/**
 * Parses an item of the index with everything that a file of problems holds. `resolution` is undefined if no step was
 * taken since it is kept.
 */
export const parseFiledProblem = (item: unknown) => {
  const stored = z.parse(storedFiledProblem, item)
  const content = z.parse(filedContent, contentNow(stored))
  return {
    ...compose(stored, content),
    customer: content.customer,
    visit: content.visit,
    remarks: remarksIn(content),
    progress: stored.progress ?? {},
    reopenings: stored.reopenings ?? 0,
    resolution: stored.resolution,
  }
}
export type FiledProblem = ReturnType<typeof parseFiledProblem>
