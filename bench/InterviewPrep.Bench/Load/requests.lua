-- Random paths from a file, one a line. Prints one line that the runner reads.
local requests = {}

function init(args)
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
  math.randomseed(os.time())
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    "result %d %d %d %d %d\n",
    summary.requests,
    summary.duration,
    summary.bytes,
    latency:percentile(50),
    e.connect + e.read + e.write + e.status + e.timeout
  ))
end
