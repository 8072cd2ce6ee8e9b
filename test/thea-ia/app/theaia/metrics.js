/** Counts answers and writes them in Prometheus' text format 0.0.4. */
function makeMetrics(version, workers) {
  const started = Date.now() / 1000;
  const byStatus = new Map();
  return {
    count: (status) => byStatus.set(status, (byStatus.get(status) ?? 0) + 1),
    text: () =>
      [
        '# HELP thea_build_info What is running.',
        '# TYPE thea_build_info gauge',
        `thea_build_info{version=${JSON.stringify(version)}} 1`,
        '# HELP thea_workers Workers of this replica.',
        '# TYPE thea_workers gauge',
        `thea_workers ${workers}`,
        '# HELP http_requests_total Answers by status.',
        '# TYPE http_requests_total counter',
        ...[...byStatus].map(([status, count]) => `http_requests_total{status="${status}"} ${count}`),
        '# HELP process_start_time_seconds Start of the process since the epoch.',
        '# TYPE process_start_time_seconds gauge',
        `process_start_time_seconds ${started}`,
        '',
      ].join('\n'),
  };
}

module.exports = { makeMetrics };
