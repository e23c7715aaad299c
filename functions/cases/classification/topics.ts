import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The areas and their topics, for situations and motives, which may name either. Published in the OpenAPI document. */
export const topicAreas = {
  workshop: [
    'repair-quality',
    'repeat-repair',
    'diagnosis',
    'parts',
    'cleanliness',
    'damage',
    'courtesy-car',
  ],
  service: [
    'treatment',
    'communication',
    'promise-kept',
    'appointment',
    'waiting-time',
    'opening-hours',
    'facilities',
  ],
  delivery: ['delivery-date', 'vehicle-condition', 'handover', 'documents', 'accessories', 'finance'],
  money: ['price', 'price-warned', 'invoice', 'warranty'],
  vehicle: ['vehicle-quality', 'recall', 'range-or-consumption'],
  outside: ['brand', 'survey', 'personal', 'other'],
} as const

export type TopicArea = keyof typeof topicAreas
export type Topic = TopicArea | (typeof topicAreas)[TopicArea][number]

/** The areas that group topics; an area is also a valid topic. */
export const topicAreaNames = Object.keys(topicAreas).filter((name): name is TopicArea => name in topicAreas)
const names: Topic[] = topicAreaNames.flatMap((area) => [area, ...topicAreas[area]])

/** A topic or area from the published list. */
export const topic = named('Topic', z.enum(names))

/** Whether a topic equals the filter or belongs to the filter's area. */
export const isTopicOf = (filter: Topic, value: Topic | undefined): boolean =>
  value !== undefined &&
  (value === filter || topicAreaNames.some((area) => area === filter && topicsOf(area).includes(value)))

const topicsOf = (area: TopicArea): readonly Topic[] => topicAreas[area]
