import { render, h } from 'preact'; render(h('h1', null, 'cotejo'), document.getElementById('page')!);
