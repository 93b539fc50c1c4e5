import { bilingual, element, heading } from '../element.ts'
import type { Pictures } from '../pictures.ts'
import { both } from '../words.ts'
import type { MannedPost, PanelOf } from '../../panel.ts'

/** Who stands at which post today: the A person, or the B person who stands in. */
export function drawPosts({ posts }: PanelOf<'posts'>, pictures: Pictures): HTMLElement {
  return element('section.panel.panel-posts', heading(both((of) => of.posts.title)), element(`div.posts.posts-${posts.length}`, ...posts.map((post) => drawPost(post, pictures))))
}

function drawPost({ name, stands, as, other }: MannedPost, pictures: Pictures): HTMLElement {
  return element(
    `article.post.post-${as ?? 'nobody'}`,
    element('h2.post-name.fits', name),
    stands && as ? element('div.post-stands', pictures.face(stands), element('p.name.fits', stands.name)) : bilingual('p.post-empty', both((of) => of.posts.nobody)),
    element('p.post-duty.fits', as === null ? null : element('b', both((of) => of.posts.duty[as]).zh), other === null || as === null ? null : element('span', both((of) => of.posts.other[as], () => ({ name: other })).zh)),
  )
}
