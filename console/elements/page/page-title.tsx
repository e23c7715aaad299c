import { useEffect, useRef } from 'preact/hooks'

/** A page's heading, which also names the window. It takes the focus when the page is shown, so that it is read out. */
export const PageTitle = ({ title, children }: { title: string; children?: preact.ComponentChildren }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Fidelización`
  }, [title])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
