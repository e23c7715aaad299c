import type { DrawTexts } from '../../texts/es/dealer/draw.ts'

/** How a draw is verified without this page, and without us. */
export const Alone = ({ t: { alone } }: { t: DrawTexts }) => (
  <section class="card no-print" aria-labelledby="alone">
    <h2 id="alone">{alone.title}</h2>
    <div class="stack narrow">
      <p>{alone.mail}</p>
      <p>
        <a href="/docs/draw">{alone.guide}</a>
      </p>
      <p>
        <a href="/docs/check_draw.py">{alone.checker}</a>
        <br />
        <span class="small soft">{alone.checkerHelp}</span>
      </p>
    </div>
  </section>
)
