import { rank } from './rank.ts'

/** One of several things that are compared. */
type Bar = {
  key: string
  name: string
  n: number
  /** The number in words: `6 de 40`. */ says: string
}

type BarsProps = {
  bars: readonly Bar[]
  /** False: in the order given, and all of them. */
  ranked?: boolean
  most?: number
  /** What a whole bar stands for; the largest number unless given. */
  of?: number
  /** Says how many are not shown. */
  leftOut?: (n: number) => string
}

/** Bars, the longest first unless said otherwise, each with its name and number as text. */
export const Bars = ({ bars, ranked = true, most = 8, of, leftOut }: BarsProps) => {
  const { shown, left } = ranked ? rank(bars, most) : { shown: bars, left: 0 }
  // Where there is nothing at all, bars are empty.
  const whole = Math.max(of ?? 0, ...shown.map(({ n }) => n)) || 1
  return (
    <>
      <ul class="bars">
        {shown.map(({ key, name, n, says }) => (
          <li key={key}>
            <span>{name}</span>
            <span class="number">{says}</span>
            <svg class="bar-drawing" aria-hidden="true">
              <rect class="ground" width="100%" height="100%" rx="3" />
              <rect
                class="bar-length"
                width={`${Math.round((1000 * n) / whole) / 10}%`}
                height="100%"
                rx="3"
              />
            </svg>
          </li>
        ))}
      </ul>
      {left > 0 && leftOut && <p class="small soft">{leftOut(left)}</p>}
    </>
  )
}
