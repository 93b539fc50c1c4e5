import { CadenceMarks } from './cadence/cadence-marks.tsx'
import { DailyQuestion } from './question/daily-question.tsx'
import type { Daily } from './practice-view.ts'

/** What Today shows of practice: the question of the day and how 三个一 stands. */
export function PracticeToday({ daily }: { daily: Daily }) {
  return (
    <>
      {!daily.isOff && <DailyQuestion daily={daily} />}
      <CadenceMarks marks={daily.marks} />
    </>
  )
}
