import { comparableKey } from '../../platform/content/comparable-key.ts'
import * as z from 'zod/mini'
import type { CallContent } from '../call/call-content.ts'
import { type Classification, criterion } from '../classification/criteria.ts'
import { type Topic, topic } from '../classification/topics.ts'

/**
 * What figures need of a call, kept beside its content because the index by month projects it. Only a call with a problem
 * of its own has criteria, topics, customer and car.
 */
export const storedFacts = {
  brand: z.optional(z.string()),
  adviser: z.optional(z.string()),
  site: z.optional(z.string()),
  /** The criteria with the operator's, where they are more than the derived ones, which the item has already. */
  criteria: z.optional(z.array(criterion)),
  topics: z.optional(z.array(topic)),
  /** The customer's reference. */
  customer: z.optional(z.string()),
  /** The plate, as `comparableKey` writes it. */
  plate: z.optional(z.string()),
}
export type HeadFacts = { [K in keyof typeof storedFacts]?: z.output<(typeof storedFacts)[K]> }

type Named = { topic?: Topic | undefined }

/** The topics that a customer named, in situations and motives, in that order and without repetition. */
export const topicsNamed = ({
  situations = [],
  motives = [],
}: {
  situations?: readonly Named[] | undefined
  motives?: readonly Named[] | undefined
}): Topic[] => [...new Set([...situations, ...motives].flatMap(({ topic }) => topic ?? []))]

type FactsOf = {
  content: Pick<CallContent, 'customer' | 'visit' | 'situations' | 'motives'>
  classification: Pick<Classification, 'criteria' | 'derived'>
  /** Null for a call without a problem of its own. */
  problem: object | null
  brandId: string
}

/** The facts of a call, for its item. */
export const headFacts = ({ content, classification, problem, brandId }: FactsOf): HeadFacts => {
  const { adviser, site, vehicle } = content.visit
  const about = {
    brand: brandId,
    ...(adviser !== undefined && { adviser }),
    ...(site !== undefined && { site }),
  }
  const { criteria, derived } = classification
  if (problem === null) return about
  const topics = topicsNamed(content)
  const plate = comparableKey(vehicle?.plate)
  return {
    ...about,
    ...(criteria.length > derived.length && { criteria }),
    ...(topics.length > 0 && { topics }),
    customer: content.customer.ref,
    ...(plate !== '' && { plate }),
  }
}
