// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'preact/hooks';
import type { Reading } from '../documents';
import { More, useLimited } from '../parts/limited';
import { useStory } from '../story/story_context';
import { CodePoints } from '../text/code_points';
import { useWords } from '../words/words';
import { Chain } from './selected';

function Statements({ reading }: { reading: Reading }) {
  const words = useWords();
  const { open } = useStory();
  const text = useMemo(() => new CodePoints(reading.text), [reading]);
  const { shown, left, more } = useLimited(reading.statements, 30);
  if (reading.statements.length === 0) return null;
  return (
    <details>
      <summary>{words.n('panel.statements', reading.statements.length)}</summary>
      <ul class="statements" lang={reading.article.language}>
        {shown.map((statement) => (
          <li key={statement.id}>
            <Chain reading={reading} chain={statement.chain} />
            <button
              type="button"
              class="link-button"
              onClick={() => open({ article: reading.article.id, item: statement.id })}
            >
              {text.slice(statement.begin, statement.end)}
            </button>
          </li>
        ))}
      </ul>
      <More left={left} more={more} />
    </details>
  );
}

function SetAside({ reading }: { reading: Reading }) {
  const words = useWords();
  const { shown, left, more } = useLimited(reading.furniture, 50);
  if (reading.furniture.length === 0) return null;
  return (
    <details>
      <summary>{words.n('panel.furniture', reading.furniture.length)}</summary>
      <ul class="set-aside" lang={reading.article.language}>
        {shown.map((item, i) => (
          <li key={i}>
            <span>{item.text}</span> <small>{item.why}</small>
          </li>
        ))}
      </ul>
      <More left={left} more={more} />
    </details>
  );
}

function Provenance({ reading }: { reading: Reading }) {
  const words = useWords();
  const { file, url, raw } = reading.article;
  return (
    <details>
      <summary>{words.t('panel.provenance')}</summary>
      <dl class="provenance">
        <div>
          <dt>{words.t('panel.provenance.file')}</dt>
          <dd>{file}</dd>
        </div>
        {url && (
          <div>
            <dt>{words.t('panel.provenance.url')}</dt>
            <dd>{url}</dd>
          </div>
        )}
        <div>
          <dt>{words.t('panel.provenance.bytes')}</dt>
          <dd>
            {raw.bytes.toLocaleString(words.language)} ({raw.charset})
          </dd>
        </div>
        <div>
          <dt>{words.t('panel.provenance.sha256')}</dt>
          <dd>
            <code>{raw.sha256}</code>
          </dd>
        </div>
      </dl>
    </details>
  );
}

/** What else the article holds, on demand. */
export function Extras({ reading }: { reading: Reading }) {
  return (
    <div class="extras">
      <Statements reading={reading} />
      <SetAside reading={reading} />
      <Provenance reading={reading} />
    </div>
  );
}
