// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Opened } from '../route';
import { StoryIndex } from './story_index';

/** What every part of a story's page needs: the documents' ids resolved, and how to open an article. */
export interface StoryView {
  index: StoryIndex;
  opened?: Opened;
  open: (opened: Opened) => void;
}

const nothing = { id: '', title: '', from: null, to: null, articles: [], copies: [], actors: [], facts: [], conflicts: [], timeline: [] };

export const StoryContext = createContext<StoryView>({ index: new StoryIndex(nothing), open: () => undefined });
export const useStory = () => useContext(StoryContext);
