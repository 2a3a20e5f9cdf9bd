// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Block, Reading, Span } from '../documents';
import { CodePoints } from '../text/code_points';
import type { Layer } from '../text/layers';
import { pieces } from '../text/layers';
import { sentenceAround } from '../text/sentences';
import type { QuietKind, Selection } from './selection';

type Kind = QuietKind | 'words' | 'current' | 'sentence';

function layersOf(text: CodePoints, blocks: Block[], selection: Selection, current: number, language: string): Layer<Kind>[] {
  const words = selection.words[current];
  const layers: Layer<Kind>[] = [...selection.quiet];
  for (const span of selection.words) layers.push({ ...span, kind: 'words' });
  if (!words) return layers;
  layers.push({ ...words, kind: 'current' });
  for (const block of blocks) {
    if (block.begin >= words.end || block.end <= words.begin || block.kind !== 'paragraph') continue;
    layers.push({ ...sentenceAround(text, block, words, language), kind: 'sentence' });
  }
  return layers;
}

function Marked({ text, block, layers }: { text: CodePoints; block: Span; layers: Layer<Kind>[] }) {
  return (
    <>
      {pieces(block, layers).map(({ begin, end, kinds }) => {
        const content = text.slice(begin, end);
        if (kinds.length === 0) return content;
        const classes = kinds.map((kind) => `in-${kind}`).join(' ');
        return kinds.includes('words') ? <mark class={classes}>{content}</mark> : <span class={classes}>{content}</span>;
      })}
    </>
  );
}

function BlockView({ block, children }: { block: Block; children: preact.ComponentChildren }) {
  const name = `block block-${block.kind.replace(/\W/g, '')}`;
  switch (block.kind) {
    case 'title':
      return <h2 class={name}>{children}</h2>;
    case 'subhead':
      return <h3 class={name}>{children}</h3>;
    case 'quote':
      return <blockquote class={name}>{children}</blockquote>;
    default:
      return <p class={name}>{children}</p>;
  }
}

interface Props {
  reading: Reading;
  selection: Selection;
  current: number;
}

/** The article's blocks with the exact words marked; the current ones are brought into sight. */
export function ArticleText({ reading, selection, current }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  const text = useMemo(() => new CodePoints(reading.text), [reading]);
  const blocks = useMemo<Block[]>(
    () => (reading.blocks.length > 0 ? reading.blocks : [{ kind: 'paragraph', begin: 0, end: text.length }]),
    [reading, text],
  );
  const layers = layersOf(text, blocks, selection, current, 'es');
  useEffect(() => {
    const mark = whole.current?.querySelector('.in-current');
    if (mark) mark.scrollIntoView({ block: 'center' });
    else whole.current?.closest('.panel-body')?.scrollTo(0, 0);
  }, [reading, selection, current]);
  return (
    <div class="article-text" lang={reading.article.language} ref={whole}>
      {blocks.map((block, i) => (
        <BlockView key={i} block={block}>
          <Marked text={text} block={block} layers={layers} />
        </BlockView>
      ))}
    </div>
  );
}
