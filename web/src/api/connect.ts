import { defaults } from './client.ts';
import { send } from './http.ts';

/** Gives the generated client the product's fetch. Loaded beside the first page that needs it, see `page()`. */
defaults.baseUrl = '/';
defaults.fetch = send;
