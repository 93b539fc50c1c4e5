import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { catalogueOfPerson } from '../editions/unit-catalogue.server.ts'
import { listPlayed } from './runs.server.ts'

/** The scenes that somebody the member mentors or leads has played, each with the page on which their record stands. */
export async function viewPlayed(member: Member, personId: string): Promise<{ to: string; title: string; times: number }[]> {
  const [played, catalogue] = await Promise.all([listPlayed(member, personId), catalogueOfPerson(member.id)])
  return played.flatMap(({ course, scene: slug, times }) => {
    const found = catalogue.findCourse(course)
    const lesson = found?.lessons.find(({ scenes }) => scenes.includes(slug))
    const scene = found?.scenes.find((one) => one.slug === slug)
    return lesson && scene ? [{ to: `/learn/${course}/${lesson.slug}/scenes/${slug}`, title: inLanguage(scene.title, member.language), times }] : []
  })
}
