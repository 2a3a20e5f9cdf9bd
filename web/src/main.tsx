// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { App } from './app';
import './style/base.css';
import './style/stories.css';
import './style/story.css';
import './style/facts.css';
import './style/timeline.css';
import './style/panel.css';

const page = document.getElementById('page');
if (page) render(<App />, page);
