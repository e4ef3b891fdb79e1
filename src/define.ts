import './entries/dashboard.js';
