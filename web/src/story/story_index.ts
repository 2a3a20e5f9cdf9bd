// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// A story's document refers by ids; this is where they are looked up.
import type { Actor, Conflict, Fact, Report, Story, StoryArticle } from '../documents';

export class StoryIndex {
  private readonly articles = new Map<string, StoryArticle>();
  private readonly actors = new Map<string, Actor>();
  private readonly facts = new Map<string, Fact>();
  private readonly byFact = new Map<string, Conflict[]>();
  private readonly ofOutlet = new Map<string, number>();
  private readonly byReport = new Map<string, Fact>();

  constructor(readonly story: Story) {
    for (const article of story.articles) {
      this.articles.set(article.id, article);
      if (article.outlet) this.ofOutlet.set(article.outlet, (this.ofOutlet.get(article.outlet) ?? 0) + 1);
    }
    for (const actor of story.actors) this.actors.set(actor.id, actor);
    for (const fact of story.facts) {
      this.facts.set(fact.id, fact);
      for (const report of fact.reports) this.byReport.set(report.join(' '), fact);
    }
    for (const conflict of story.conflicts) {
      this.byFact.set(conflict.fact, [...(this.byFact.get(conflict.fact) ?? []), conflict]);
    }
  }

  article(id: string): StoryArticle | undefined {
    return this.articles.get(id);
  }
  fact(id: string): Fact | undefined {
    return this.facts.get(id);
  }
  conflictsOf(fact: string): Conflict[] {
    return this.byFact.get(fact) ?? [];
  }
  factOf(report: Report): Fact | undefined {
    return this.byReport.get(report.join(' '));
  }
  names(actors: string[]): string[] {
    return actors.map((id) => this.actors.get(id)?.name).filter((name): name is string => name !== undefined);
  }
  /** What a reader knows an article by: its outlet where it has only this one here, else its title, else its file. */
  articleName(id: string): string {
    const outlet = this.article(id)?.outlet;
    if (!outlet) return this.articleTitle(id);
    return this.ofOutlet.get(outlet) === 1 ? outlet : `${outlet}: ${this.articleTitle(id)}`;
  }
  articleTitle(id: string): string {
    const article = this.article(id);
    return article?.title ?? article?.file ?? id;
  }
}

/** How many different articles tell something. */
export function articlesOf(reports: Report[]): number {
  return new Set(reports.map(([article]) => article)).size;
}
