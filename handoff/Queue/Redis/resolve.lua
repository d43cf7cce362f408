-- ARGV: lease, id, agent, epoch, outcome, weight of the newest handling time
return end_claim(ARGV[2], TOLD_RESOLVED, ARGV[3], tonumber(ARGV[4]), function(h)
  finish(h, RESOLVED, ARGV[5], TOLD_RESOLVED)
  local seconds = (now - h.claimedAt) / 1000
  local average = tonumber(redis.call('HGET', base .. 'counters', 'handling') or seconds)
  redis.call('HSET', base .. 'counters', 'handling', string.format('%.6f', average + tonumber(ARGV[6]) * (seconds - average)))
end)
