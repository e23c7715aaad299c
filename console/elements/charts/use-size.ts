import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Size } from './scale.ts'

/** The room that an element has for a chart of so many rem in height; null until it has been measured. */
export const useSize = (
  heightRem: number,
): { place: RefObject<HTMLDivElement | null>; size: Size | null } => {
  const place = useRef<HTMLDivElement>(null)
  const size = useSignal<Size | null>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
      const width = element.clientWidth
      if (width > 0 && (size.peek()?.width !== width || size.peek()?.rem !== rem))
        size.value = { width, height: heightRem * rem, rem }
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [heightRem])
  return { place, size: size.value }
}
