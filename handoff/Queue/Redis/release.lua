-- ARGV: lease, id, agent, epoch
return end_claim(ARGV[2], TOLD_RELEASED, ARGV[3], tonumber(ARGV[4]), function(h)
  put_to_front(h, TOLD_RELEASED, h.agent, h.name)
end)
